// Starts the program; where it cannot start or cannot go on, puts a plain sentence in its place and offers what is
// stored in this browser as a file. Nothing stored is ever changed or removed here.

const PREFIX = 'schoolweave/';
const DETAIL_LENGTH = 4000;

/** Each way to fail, in words: a heading, and what the person can do. */
const FAILURES = {
  old: [
    'This browser cannot run Schoolweave',
    'It needs WebAssembly, which this browser lacks or has switched off. Use a current Firefox, Chrome, Edge or Safari.',
  ],
  load: [
    'Schoolweave could not load',
    'A part of the page did not arrive, or not whole. Check the connection, then reload.',
  ],
  stop: [
    'Schoolweave stopped',
    'Something went wrong inside the program. What was saved is still in this browser. Reload to go on; if it stops again, save what is stored to a file first.',
  ],
};

/** Events that would call into a program that has stopped: it must not run on, least of all to save. */
const DEAD_EVENTS = [
  'beforeunload', 'blur', 'click', 'copy', 'cut', 'focus', 'focusin', 'focusout', 'hashchange', 'input', 'keydown',
  'keyup', 'message', 'online', 'pagehide', 'pageshow', 'paste', 'pointerdown', 'pointermove', 'pointerup', 'popstate',
  'resize', 'storage', 'visibilitychange',
];

let stopped = false;

// Registered before the program's own listeners, so that after a stop it hears nothing more.
for (const name of DEAD_EVENTS) {
  addEventListener(name, (event) => {
    if (stopped && !event.target?.closest?.('[data-rescue]')) event.stopImmediatePropagation();
  }, { capture: true });
}

// A panic ends the program with a RuntimeError, wherever it was called from. The program may also say why.
addEventListener('error', (event) => noticeError(event.error));
addEventListener('unhandledrejection', (event) => noticeError(event.reason));
addEventListener('schoolweave-panic', (event) => stop('stop', event.detail));

function noticeError(error) {
  if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) stop('stop', error);
}

async function start() {
  if (typeof WebAssembly !== 'object' || typeof WebAssembly.instantiate !== 'function') return stop('old');
  let run;
  try {
    const [script, program, integrity = '', link] = document.querySelector('meta[name="program"]').content.split(' ');
    // Every page but the one to start on comes in parts of its own.
    if (link && location.hash.length > '#/'.length) {
      import(new URL(link, document.baseURI).href).then((parts) => parts.askForPages(), () => {});
    }
    const [bindings, response] = await Promise.all([
      import(new URL(script, document.baseURI).href),
      fetch(program, { integrity, credentials: 'same-origin' }),
    ]);
    if (!response.ok) throw new Error(`${program}: ${response.status}`);
    run = () => bindings.default({ module_or_path: response });
  } catch (error) {
    return stop('load', error);
  }
  try {
    await run();
  } catch (error) {
    stop(failureOf(error), error);
  }
}

/** A program that did not start: it panicked, or the browser does not know a part of it, or its bytes broke off. */
function failureOf(error) {
  if (error instanceof WebAssembly.RuntimeError) return 'stop';
  return error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError ? 'old' : 'load';
}

/** Ends the program for good and shows the rescue page; only the first call counts, later ones add no news. */
function stop(failure, detail) {
  if (stopped) return;
  stopped = true;
  // What the program had set to happen later must not happen now.
  for (let id = Number(setTimeout(() => {})); id > 0; id -= 1) clearTimeout(id);
  for (let id = requestAnimationFrame(() => {}); id > 0; id -= 1) cancelAnimationFrame(id);
  const body = document.createElement('body');
  body.append(rescuePage(failure, detail === undefined ? '' : String(detail?.message ?? detail)));
  document.documentElement.replaceChild(body, document.body);
  document.title = `${FAILURES[failure][0]} · Schoolweave`;
}

function rescuePage(failure, detail) {
  const [heading, advice] = FAILURES[failure];
  const page = element('main', { className: 'boot' },
    element('h1', {}, heading),
    element('p', { role: 'alert' }, advice),
    element('div', { className: 'boot__buttons' }, button('Reload', () => location.reload())));
  let stored;
  try {
    stored = storedValues();
  } catch (error) {
    page.append(element('p', {}, `What is stored in this browser could not be read: ${error.message}`));
  }
  if (stored?.size > 0) page.append(...storedPart(stored));
  if (detail) {
    page.append(
      element('h2', {}, 'What happened'),
      element('p', { className: 'boot__detail' }, detail.slice(0, DETAIL_LENGTH)));
  }
  return page;
}

/** What is stored, plan by plan, and the button that puts all of it in a file. */
function storedPart(stored) {
  const plans = new Map();
  for (const [key, value] of stored) {
    const [, plan, part] = /^schoolweave\/p\/([^/]+)\/([^/]+)/.exec(key) ?? [];
    if (plan === undefined) continue;
    const known = plans.get(plan) ?? { units: 0, title: '', age: -1, discarded: false };
    known.units += key.length + value.length;
    known.discarded ||= part === 'trash';
    const { title, age } = titleIn(key, value);
    if (title && age >= known.age) Object.assign(known, { title, age });
    plans.set(plan, known);
  }
  const items = [...plans].map(([plan, { units, title, discarded }]) =>
    element('li', {}, `${title || `Plan ${plan}`}: ${units.toLocaleString()} characters${discarded ? ', in the trash' : ''}`));
  return [
    element('h2', {}, 'What is stored in this browser'),
    items.length > 0 ? element('ul', {}, ...items) : element('p', {}, 'No plan, only settings.'),
    element('p', {}, 'The file holds everything as it is stored, so that nothing is lost. Keep it safe: it has what your plans have.'),
    element('div', { className: 'boot__buttons' }, button('Save everything stored to a file', () => saveStored(stored))),
  ];
}

/**
 * A plan's title and how new it is: snapshots and steps are sealed with a summary in plain text, whose length stands in
 * their first line. Steps come after the snapshot of their generation, in the order of the number that ends their key.
 */
function titleIn(key, value) {
  const [head] = value.split('\n', 1);
  const length = /^schoolweave-(?:slot|step) .* summary=(\d+)\b/.exec(head)?.[1];
  if (length === undefined) return { title: '', age: -1 };
  const [, ofStep, step = 0] = /\/j\/(\d+)\/[^/]+\/(\d+)$/.exec(key) ?? [];
  const generation = ofStep ?? / generation=(\d+)\b/.exec(head)?.[1] ?? 0;
  const start = value.indexOf('\n') + 1;
  try {
    const { title } = JSON.parse(value.slice(start, start + Number(length)));
    return { title: String(title ?? ''), age: Number(generation) * 1e6 + Number(step) };
  } catch {
    return { title: '', age: -1 };
  }
}

function storedValues() {
  const stored = new Map();
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index);
    if (key.startsWith(PREFIX)) stored.set(key, localStorage.getItem(key));
  }
  return stored;
}

function saveStored(stored) {
  const content = JSON.stringify({ type: 'schoolweave-stored', stored: Object.fromEntries([...stored].sort()) }, null, 1);
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = element('a', { href: address, download: 'schoolweave-stored.json' });
  link.dataset.rescue = '';
  document.body.append(link);
  link.click();
  link.remove();
}

function button(label, action) {
  const made = element('button', { type: 'button', onclick: action }, label);
  made.dataset.rescue = '';
  return made;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

start();
