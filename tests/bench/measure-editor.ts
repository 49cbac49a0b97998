import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../support/find-chromium';
import type { RunningNewsroom } from '../support/running-newsroom';
import type { Inside } from '../support/look-inside';
import { layComments } from './lay-comments';
import { laySuggestions } from './lay-suggestions';
import { type Chapter, milliseconds, percentile } from './measures';

const words = 10_000;
const marks = { suggestions: 200, comments: 200 };
const keystrokes = 200;
/** Twelve keys a second: faster than anyone types for long, and no key waits for the one before it. */
const millisecondsAKey = 80;

declare global {
  interface Window {
    keystrokes: number[];
  }
}

/** From the key to the painted letter, in real Chromium, in a long story that is live, saved and marked up. */
export async function measureEditor(running: RunningNewsroom, bench: Inside): Promise<Chapter> {
  const { storyId, editionId } = await bench.layStory(words);
  await laySuggestions(bench, editionId, marks.suggestions);
  await layComments(bench, editionId, marks.comments);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const bare = await typeInBarePage(browser);
    const ours = await typeInStory(browser, running, storyId);
    const p95 = percentile(ours, 0.95);
    const line = (samples: number[]) =>
      `p50 ${milliseconds(percentile(samples, 0.5))}, p95 ${milliseconds(percentile(samples, 0.95))}, slowest ${milliseconds(Math.max(...samples))}`;
    return {
      title: 'Typing in a long story',
      method: `${keystrokes} keystrokes, twelve a second, in the middle of a ${words}-word story with ${marks.comments} open comments listed beside it and ${marks.suggestions} suggestions, in headless Chromium; from the keydown event to the end of the frame that shows the letter. The yardstick is the same in the same run in a bare page of as many words that is only contenteditable: most of what is measured is the browser's own way to its next frame.`,
      measures: [
        {
          what: 'Key to painted letter',
          value: line(ours),
          bar: 'p95 under 50 ms',
          isMet: p95 < 50,
        },
        { what: 'The same in a bare page', value: line(bare) },
      ],
    };
  } finally {
    await browser.close();
  }
}

async function typeInStory(browser: Browser, running: RunningNewsroom, storyId: string): Promise<number[]> {
  const page = await browser.newPage({ baseURL: running.siteUrl });
  await signInAs(page, running);
  await page.goto(`/desk/stories/${storyId}/fr`);
  const editor = page.locator('.ProseMirror[contenteditable=true]');
  await editor.waitFor();
  await page.getByRole('tab', { name: /Commentaires/ }).click();
  await page
    .locator('[data-thread-card]')
    .nth(marks.comments - 1)
    .waitFor({ state: 'attached' });
  const times = await typeIn(page, '.ProseMirror > p');
  await page.close();
  return times;
}

async function typeInBarePage(browser: Browser): Promise<number[]> {
  const page = await browser.newPage();
  const paragraph = 'Le port a rouvert mardi matin, après trois jours de vent et de pluie. '.repeat(7);
  const text = `<p>${paragraph}</p>`.repeat(Math.ceil(words / 90));
  await page.setContent(
    `<div contenteditable style="font: 19px/1.5 serif; max-width: 38rem; margin: auto; white-space: pre-wrap">${text}</div>`,
  );
  const times = await typeIn(page, 'p');
  await page.close();
  return times;
}

async function typeIn(page: Page, paragraphs: string): Promise<number[]> {
  const paragraph = page.locator(paragraphs).nth(50);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  await page.keyboard.type('Échauffement. ', { delay: millisecondsAKey });
  await page.evaluate(watchKeystrokes);
  for (let stroke = 0; stroke < keystrokes; stroke += 1) {
    await page.keyboard.press(stroke % 6 === 5 ? 'Space' : 'e');
    await pause(millisecondsAKey);
  }
  await page.waitForFunction((count) => window.keystrokes.length >= count, keystrokes);
  return page.evaluate(() => window.keystrokes);
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
  window.keystrokes = [];
  addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const frame = new MessageChannel();
        frame.port1.onmessage = () => window.keystrokes.push(performance.now() - event.timeStamp);
        frame.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
