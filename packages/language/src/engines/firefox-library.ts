import * as namespace from 'fxtranslate';

/**
 * The library is CommonJS, and Node finds only some of its exports by name: the rest are on its default
 * export, which its types do not mention.
 */
export const { parseRecords, verifyAndDecompress } =
  'default' in namespace ? (namespace.default as typeof namespace) : namespace;
