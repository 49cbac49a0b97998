/** Small on purpose: the whole newsroom at rest, Postgres included, stays under 800 MB. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  autovacuum_max_workers: '2',
  max_parallel_workers_per_gather: '1',
  // One process less per reader of the disk; the default starts three.
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  lc_messages: 'C',
};

/** For tests: nothing survives a power cut, everything is several times faster. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Command-line flags of the server. */
export function postgresFlags(port: number, isDurable: boolean): string[] {
  const all = { port: String(port), ...settings, ...(isDurable ? {} : forgetful) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
