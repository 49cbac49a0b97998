// Loaded into every process the launcher starts: when the launcher is gone, however it ended (kill -9
// included), the process ends as if asked to, and in the end without being asked.

const patience = 12_000;

if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), patience).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening to the launcher is no reason to stay alive.
  process.channel.unref();
}
