// @ts-check
/*
 * The public site's only script: appearance, the language one chose, sharing. The page is whole without it.
 * It runs before the first paint, so that a chosen appearance never flashes.
 */
(() => {
  const year = 31536000;
  const root = document.documentElement;
  /** @param {string} name */
  const read = (name) => new RegExp('(?:^|; )' + name + '=([^;]*)').exec(document.cookie)?.[1];
  /** @param {string} name @param {string} value */
  const remember = (name, value) => {
    document.cookie = name + '=' + value + '; path=/; max-age=' + year + '; samesite=lax';
  };
  /** @param {string | undefined} theme */
  const applyTheme = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const button of document.querySelectorAll('button[data-appearance]')) {
      button.setAttribute(
        'aria-pressed',
        String(button.getAttribute('data-appearance') === (theme || 'system')),
      );
    }
  };
  /** @param {Element} button */
  const share = async (button) => {
    const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') || location.href;
    try {
      if (navigator.share) await navigator.share({ title: document.title, url: address });
      else {
        await navigator.clipboard.writeText(address);
        button.textContent = button.getAttribute('data-done');
      }
    } catch {
      // Closing the system's sheet is not a failure.
    }
  };

  applyTheme(read('marbre-theme'));
  document.addEventListener('DOMContentLoaded', () => {
    for (const element of document.querySelectorAll('[data-island]')) element.removeAttribute('hidden');
    applyTheme(read('marbre-theme'));
  });
  document.addEventListener('click', (event) => {
    const target =
      event.target instanceof Element
        ? event.target.closest('[data-appearance],[data-language],[data-share]')
        : null;
    if (!target) return;
    const appearance = target.getAttribute('data-appearance');
    const language = target.getAttribute('data-language');
    if (appearance) {
      remember('marbre-theme', appearance);
      applyTheme(appearance);
    }
    if (language) remember('marbre-reading-language', language);
    if (target.hasAttribute('data-share')) void share(target);
  });
})();
