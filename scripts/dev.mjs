// `pnpm dev`: the newsroom from its sources, every process started again when they change.
import { launch } from './start/launch.mjs';

await launch({ isDevelopment: true });
