// check.mjs TOOLS FILE... - the editorial report as a browser and its readers have it.
//
// Each page is opened by Chromium at three widths in both schemes: one request, no word
// on the console, nothing wider than the screen.  html-validate and axe find nothing,
// the keyboard alone reaches every card, and on paper no card is broken.  TOOLS is the
// folder with node_modules.  A page whose name holds "large" is only opened and measured.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [tools, ...files] = process.argv.slice(2);
const require = createRequire(path.resolve(tools) + path.sep);
const { chromium } = require('playwright-core');
const { HtmlValidate } = require('html-validate');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const WIDTHS = [390, 820, 1280];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// Rules of taste; the others are the standard's.
const RULES = { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'prefer-native-element': 'off',
  'no-redundant-role': 'off', 'attribute-boolean-style': 'off', 'void-style': 'off',
  'no-inline-style': 'error', 'require-sri': 'error' };

let failed = 0, asked = 0;
function expect(well, file, what) {
  asked++;
  if (well) return;
  failed++;
  console.log(`page: ${path.basename(file)}: ${what}`);
}

async function validate(file) {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'], rules: RULES });
  const report = await validator.validateString(readFileSync(file, 'utf8'), file);
  const first = report.results.flatMap((r) => r.messages).slice(0, 5);
  expect(report.valid, file, `html-validate: ${first.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`).join('; ')}`);
}

// A page in a context of its own; `asks` are its requests, `says` its console.
async function open(browser, file, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asks = [], says = [];
  page.on('request', (request) => asks.push(request.url()));
  page.on('console', (message) => says.push(message.text()));
  page.on('pageerror', (error) => says.push(String(error)));
  page.on('dialog', (dialog) => { says.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto('file://' + encodeURI(path.resolve(file)).replace(/[?#]/g, encodeURIComponent));
  return { context, page, asks, says };
}

// What no text can have brought in.
async function lookFor(page) {
  return page.evaluate(() => {
    const found = [];
    if (document.querySelector('script, iframe, object, embed, form, input, img, link, base, foreignObject, use')) found.push('an element that acts');
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || name === 'style' || name === 'srcdoc') found.push(`${element.tagName} ${name}`);
        if (/^(xlink:)?href$|^src$|^action$/.test(name) && !/^#[a-z]\d*-?\d*$|^#content$/.test(value)) found.push(`a link to ${value}`);
      }
    if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(document.documentElement.textContent)) found.push('a control character');
    if (window.hit) found.push('something ran');
    return found;
  });
}

async function look(browser, file, width, scheme) {
  const { context, page, asks, says } = await open(browser, file, { viewport: { width, height: 900 }, colorScheme: scheme });
  const where = `${width} wide, ${scheme}`;
  expect(asks.length === 1, file, `${where}: ${asks.length} requests: ${asks.slice(1, 4)}`);
  expect(says.length === 0, file, `${where}: says ${says.slice(0, 3)}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide <= width, file, `${where}: is ${wide} wide`);
  const found = await lookFor(page);
  expect(found.length === 0, file, `${where}: ${found.slice(0, 5)}`);
  const dead = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .filter((a) => !document.getElementById(a.hash.slice(1))).map((a) => a.hash));
  expect(dead.length === 0, file, `links lead nowhere: ${dead.slice(0, 5)}`);
  await context.close();
}

async function askAxe(browser, file, width, scheme) {
  const { context, page } = await open(browser, file, { viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true });
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  for (const { id, nodes } of violations)
    expect(false, file, `axe, ${width} wide, ${scheme}: ${id} (${nodes.length}): ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary ?? ''}`);
  expect(true, file);
  await context.close();
}

async function tabThrough(browser, file) {
  const { context, page } = await open(browser, file, { viewport: { width: 1280, height: 900 } });
  const cards = await page.evaluate(() => [...document.querySelectorAll('.card')].map((card) => card.id));
  const stops = await page.evaluate(() => document.querySelectorAll('a[href], summary, [tabindex="0"]').length);
  const reached = new Set(), order = [];
  for (let i = 0; i < stops + 2; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      const all = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')];
      return { card: focused.closest('.card')?.id, number: all.indexOf(focused) };
    });
    if (at.number < 0) break;
    if (at.card) reached.add(at.card);
    order.push(at.number);
  }
  const missed = cards.filter((card) => !reached.has(card));
  expect(missed.length === 0, file, `the keyboard misses ${missed.slice(0, 5)}`);
  expect(order.every((n, i) => i === 0 || n > order[i - 1]), file, 'the focus jumps about');
  await context.close();
}

// Marks at both ends of each card, and the pages on which they are printed.
async function print(browser, file, folder) {
  const { context, page } = await open(browser, file, { bypassCSP: true });
  const cards = await page.evaluate(() => [...document.querySelectorAll('.card')].map((card, i) => {
    for (const [where, name] of [['afterbegin', 'BEGINS'], ['beforeend', 'ENDS']]) {
      const mark = document.createElement('span');
      mark.textContent = `CARD${name}${i}CARD`;
      mark.style.cssText = 'position:absolute;font-size:4px';
      if (where === 'beforeend') mark.style.cssText = 'font-size:4px;display:block;margin:0';
      card.insertAdjacentElement(where, mark);
    }
    return card.id;
  }));
  const pdf = path.join(folder, 'page.pdf');
  await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true });
  const sheets = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f');
  const on = (mark) => sheets.findIndex((sheet) => sheet.includes(mark));
  const broken = cards.filter((_, i) => on(`CARDBEGINS${i}CARD`) !== on(`CARDENDS${i}CARD`) || on(`CARDENDS${i}CARD`) < 0);
  expect(broken.length === 0, file, `on paper these are broken: ${broken.slice(0, 8)}`);
  await context.close();
}

const folder = mkdtempSync(path.join(tmpdir(), 'factlint-page-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });
try {
  for (const file of files) {
    const large = path.basename(file).includes('large');
    for (const scheme of ['light', 'dark'])
      for (const width of large ? [1280] : WIDTHS) await look(browser, file, width, scheme);
    if (large) continue;
    await validate(file);
    await askAxe(browser, file, 1280, 'light');
    await askAxe(browser, file, 390, 'dark');
    await tabThrough(browser, file);
    await print(browser, file, folder);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
console.log(`page: ${asked} questions to ${files.length} pages, ${failed} failed`);
process.exit(failed ? 1 : 0);
