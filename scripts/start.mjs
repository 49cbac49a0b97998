// `npm start`: from a fresh clone to a running newsroom. Plain Node 20 without packages, because it runs
// before anything is installed. `npm start -- --empty` begins without the sample newsroom.
import { launch } from './start/launch.mjs';

await launch();
