import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../support/find-chromium';
import type { RunningNewsroom } from '../support/running-newsroom';
import type { Inside } from '../support/look-inside';
import { layComments } from './lay-comments';
import { type Chapter, milliseconds, percentile } from './measures';

const words = 10_000;
const comments = 200;
const keystrokes = 200;

declare global {
  interface Window {
    keystrokeTimes: number[];
  }
}

/** From the key to the painted letter, in real Chromium, in a long story that is live and saved. */
export async function measureEditor(running: RunningNewsroom, bench: Inside): Promise<Chapter> {
  const { storyId, editionId } = await bench.layStory(words);
  await layComments(bench, editionId, comments);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ baseURL: running.siteUrl });
    await signInAs(page, running);
    await page.goto(`/desk/stories/${storyId}/fr`);
    await page.getByRole('tab', { name: /Commentaires/ }).click();
    const editor = page.locator('.ProseMirror[contenteditable=true]');
    await editor.waitFor();
    await page
      .locator('[data-thread-card]')
      .nth(comments - 1)
      .waitFor({ state: 'attached' });
    const paragraph = editor.locator('p').nth(25);
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.click();
    await page.keyboard.type('Échauffement. ');
    await page.evaluate(watchKeystrokes);
    for (let stroke = 0; stroke < keystrokes; stroke += 1) {
      await page.keyboard.press(stroke % 6 === 5 ? 'Space' : 'e');
    }
    await page.waitForFunction((count) => window.keystrokeTimes.length >= count, keystrokes);
    const times = await page.evaluate(() => window.keystrokeTimes);
    const p95 = percentile(times, 0.95);
    return {
      title: 'Typing in a long story',
      method: `${keystrokes} keystrokes in the middle of a ${words}-word story with ${comments} open comments listed beside it, in headless Chromium; from the keydown event to the end of the frame that shows the letter.`,
      measures: [
        { what: 'Half of all keystrokes', value: milliseconds(percentile(times, 0.5)) },
        { what: 'p95', value: milliseconds(p95), bar: 'under 50 ms', isMet: p95 < 50 },
        { what: 'Slowest', value: milliseconds(Math.max(...times)) },
      ],
    };
  } finally {
    await browser.close();
  }
}

async function signInAs(page: Page, running: RunningNewsroom): Promise<void> {
  const account = running.accounts().camille;
  if (!account) throw new Error('The sample newsroom has no editor.');
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/desk/);
}

/** Runs in the page. A frame's callback comes before it is painted, a message sent from it comes after. */
function watchKeystrokes(): void {
  window.keystrokeTimes = [];
  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keystrokeTimes.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
