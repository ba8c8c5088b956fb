/**
 * Draws the icons and the card of links anew from the sign of favicon.svg: `npm run icons`, whenever that or the words on
 * the card change. What it draws is kept, so that a build needs no browser for it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import spark from '@sparticuz/chromium';

const at = (path) => new URL(path, import.meta.url);
const sign = readFileSync(at('../public/favicon.svg'), 'utf8');
/** To the edges, for systems that round it themselves. */
const whole = sign.replace(' rx="7"', '');
const face = (name) => {
  const file = at(`../node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`);
  return `@font-face{font-family:"${name}";font-weight:200 900;src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`;
};
const steps = [42, 52, 63, 76, 90]
  .map((width) => `<i style="width:${width}%"></i>`)
  .reverse()
  .join('');

const card = `<style>${face('inter')}${face('source-serif-4')}
  body{margin:0;width:1200px;height:630px;background:#faf8f4;color:#211e19;display:grid;grid-template-columns:1fr 380px;align-items:center}
  main{padding:0 0 0 88px}
  svg{width:104px;height:104px}
  h1{font:600 92px/1 "source-serif-4";margin:36px 0 24px}
  p{font:400 38px/1.35 "inter";color:#555047;margin:0;max-width:15.5em}
  aside{align-self:stretch;display:flex;flex-direction:column;justify-content:center;align-items:flex-end;gap:20px;overflow:hidden}
  i{height:62px;border-radius:10px 0 0 10px;background:#0f5f63}
  i:nth-child(1){background:#0a484c}i:nth-child(3){background:#3d8083}i:nth-child(4){background:#7ba9a9}i:nth-child(5){background:#b7d0cd}
</style><main>${sign}<h1>Rungs</h1><p>What every role should show at each level, kept by the people who do the work.</p></main><aside>${steps}</aside>`;

const browser = await chromium.launch({
  executablePath: await spark.executablePath(),
  args: ['--no-sandbox', ...spark.args.filter((each) => !each.includes('single-process'))],
});

async function drawn(html, width, height = width) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const icon = (svg, size, inner = size) =>
  drawn(
    `<style>body{margin:0;display:grid;place-items:center;height:${size}px;${inner < size ? 'background:#0f5f63' : ''}}svg{width:${inner}px;height:${inner}px}</style>${svg}`,
    size,
  );

/** An .ico of one picture: its directory, and then the picture as it is. */
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const files = {
  'favicon.ico': ico(await icon(sign, 32), 32),
  'apple-touch-icon.png': await icon(whole, 180),
  'icon-any-192.png': await icon(sign, 192),
  'icon-any-512.png': await icon(sign, 512),
  // What lies outside of a circle of four fifths may be cut away.
  'icon-maskable-512.png': await icon(whole, 512, 400),
  'card.png': await drawn(card, 1200, 630),
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(at(`../public/${name}`), bytes);
await browser.close();
