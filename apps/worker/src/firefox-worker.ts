// The thread of the Firefox engine, as a file of its own beside the bundled worker.
import '@marbre/language/engines/firefox-worker';
