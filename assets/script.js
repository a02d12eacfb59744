// Comforts, each of which a page can do without. Nothing is ever stored in the browser.
'use strict';

const all = (selector) => document.querySelectorAll(selector);

// A page that comes back out of the browser's memory may belong to somebody who has signed out since.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

// What went wrong, or what was done, is read first, unless the address leads to a line of its own.
if (!location.hash) document.querySelector('#errors, #notice, #draft')?.focus();

// "Show password". Hidden again before the form leaves, so that the browser knows it for a password.
for (const field of all('input[data-show]')) {
  const button = document.createElement('button');
  const show = (shown) => {
    field.type = shown ? 'text' : 'password';
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
  };
  button.type = 'button';
  button.className = 'quiet';
  button.setAttribute('aria-controls', field.id);
  button.addEventListener('click', () => show(field.type === 'password'));
  field.form?.addEventListener('submit', () => show(false));
  show(false);
  field.after(button);
}

// A second press on a slow connection sends nothing twice. A form that downloads stays on its page: it may go again.
for (const form of all('form[method=post]')) {
  let sent = 0;
  form.addEventListener('submit', (event) => {
    if (event.timeStamp - sent < 8000 && sent) return event.preventDefault();
    sent = event.timeStamp;
    form.setAttribute('aria-busy', 'true');
    setTimeout(() => form.removeAttribute('aria-busy'), 8000);
  });
}

// The names of chosen files, where the field itself would only say how many.
for (const field of all('input[type=file][multiple]')) {
  const said = document.createElement('div');
  const list = document.createElement('ul');
  list.className = 'files';
  said.setAttribute('role', 'status');
  said.append(list);
  field.after(said);
  field.addEventListener('change', () => {
    list.replaceChildren(...Array.from(field.files, (file) => {
      const line = document.createElement('li');
      line.textContent = file.name;
      return line;
    }));
  });
}

// Enter goes down a table of fields, as far as its rows have names. After the last it does what it does in any form.
for (const table of all('.entry table')) {
  table.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.isComposing || target.type !== 'text') return;
    const [name, row] = target.name.split('_');
    const below = (name) => target.form.elements[`${name}_${+row + 1}`];
    if (!below('test')?.value) return;
    event.preventDefault();
    below(name).focus();
    below(name).select();
  });
}

// The code of a sheet comes behind the # of its address, which no server ever sees.
const code = document.getElementById('code');
if (code && location.pathname === '/activate' && location.hash.length > 1) {
  code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}

for (const button of all('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// What is copied carries its lines as they are saved. Where the browser keeps its clipboard to itself, there is no button.
for (const button of all('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
    button.setAttribute('role', 'status');
  });
}

// Whoever looks at a chart on paper sees all of it.
addEventListener('beforeprint', () => {
  for (const part of all('details')) part.open = true;
});

// What is typed is kept by the server, less secrets, before the session ends; longer texts and long forms also every 20
// seconds, and when the page is left.
const drafts = [];
for (const form of all('form[method=post]')) {
  let typed = false, timer = 0, kept = 0, leave;
  const keep = () => {
    clearTimeout(timer);
    timer = 0;
    if (!typed) return;
    typed = false;
    kept = Date.now();
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && !form.elements[name].matches?.('[type=password], [data-show]')) body.append(name, value);
    }
    const { signal } = leave = new AbortController();
    // What could not be kept is kept at the next turn, unless it was sent meanwhile.
    return fetch('/drafts', {
      method: 'POST', body, keepalive: true, signal, headers: { 'x-form': form.getAttribute('action') },
    }).catch(() => { typed ||= !signal.aborted; });
  };
  const isLong = form.querySelector('textarea') || form.hasAttribute('data-keep');
  form.addEventListener('input', () => {
    typed = true;
    if (isLong) timer ||= setTimeout(keep, Math.max(2000, kept + 20000 - Date.now()));
  });
  // What is sent is a draft no more.
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    typed = false;
    leave?.abort();
  });
  if (isLong) addEventListener('pagehide', keep);
  drafts.push(keep);
}

// In a form that is a table, the arrow keys go up and down a column.
addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], cell = event.target;
  if (!step || !cell.matches('.cell input')) return;
  const [name, row] = cell.name.split('_'), next = document.getElementById(`${name}_${+row + step}`);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
});

// The server ends the session and says how long it lasts; a key or a tap tells it, at most once a minute, that somebody
// is here. Before the end a dialog asks; at the end nothing stays on the screen. Clocks are compared, since timers stop
// while a phone sleeps.
const idle = document.getElementById('idle');
if (idle) {
  const [text, last] = idle.querySelectorAll('div');
  const warning = idle.dataset.warning * 1000;
  let end, told = Date.now(), isLast = false, seen = false, asking = false;
  const lasts = (seconds) => { end = Date.now() + seconds * 1000; };
  // A phone may have slept through the end: what was typed is taken for a moment longer, from whom it is known.
  const leave = async () => {
    document.body.hidden = true;
    await Promise.race([Promise.all(drafts.map((keep) => keep())), new Promise((on) => { setTimeout(on, 3000); })]);
    location.replace(idle.dataset.out);
  };
  const ask = async (path, method) => {
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(path, { method });
      if (answer.status === 401) return leave();
      if (answer.ok) {
        const [seconds, word] = (await answer.text()).split(' ');
        lasts(seconds);
        isLast = word === 'last';
      }
    } catch {
      // Without the server this clock decides.
    }
    asking = false;
  };
  const here = () => {
    told = Date.now();
    return ask('/session/extend', 'POST');
  };
  const look = async () => {
    if (end - Date.now() > warning) return;
    // Another window may have been used since.
    await ask('/session/left', 'GET');
    const left = end - Date.now();
    if (left <= 0) return leave();
    if (left > warning) return idle.close();
    if (idle.open || (isLast && seen)) return;
    drafts.forEach((keep) => keep());
    seen = isLast;
    text.hidden = isLast;
    last.hidden = !isLast;
    idle.setAttribute('aria-describedby', isLast ? last.id : text.id);
    idle.showModal();
  };
  lasts(idle.dataset.left);
  for (const kind of ['keydown', 'pointerdown']) {
    addEventListener(kind, (event) => {
      if (!event.isTrusted || idle.open) return;
      if (Date.now() >= end) look();
      else if (Date.now() - told >= 60000) here();
    }, { passive: true });
  }
  for (const button of idle.querySelectorAll('button')) {
    button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      if (!isLast) here();
      idle.close();
    });
  }
  idle.addEventListener('cancel', () => { if (!isLast) here(); });
  document.addEventListener('visibilitychange', look);
  setInterval(look, 5000);
}
