// Runs before the first paint, so the page never flashes in the wrong theme. The application changes it through src/lib/theme.ts.
(() => {
  const root = document.documentElement;
  let chosen = null;
  try {
    chosen = localStorage.getItem('rungs.theme');
  } catch {
    // Storage may be refused; the system's wish is followed then.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light';
  root.setAttribute('data-theme', theme);
  root.setAttribute('data-mantine-color-scheme', theme);
})();
