'use strict';

// Talks Direct Line 3.0 to this host: over a WebSocket when it can, by asking again and again when it cannot. Nothing is kept
// beyond this tab, and no history entry is made.
(() => {
  const base = '/v3/directline';
  const lost = 'Mất mạng, đang nối lại. Cần gấp thì gọi 113.';
  const talk = document.getElementById('talk');
  const state = document.getElementById('state');
  const choices = document.getElementById('choices');
  const form = document.getElementById('write');
  const text = document.getElementById('text');

  let conversation = null;
  let token = null;
  let issued = 0;
  let watermark = 0;
  let stream = null;
  let socket = null;
  let heard = 0;
  let sending = false;
  let over = false;
  let held = false;
  let trouble = '';
  const asleep = new Set();
  let unsent = [];
  let awaited = new Set();
  let answered = new Set();
  let shown = new Set();
  let mine = new Map();

  // Time passes, or something happens that makes waiting pointless.
  function pause(ms) {
    return new Promise(done => {
      const wake = () => {
        clearTimeout(timer);
        asleep.delete(wake);
        done();
      };
      const timer = setTimeout(wake, ms);
      asleep.add(wake);
    });
  }

  function hurry() {
    Array.from(asleep).forEach(wake => wake());
  }

  function save() {
    if (!over) seal.keep({ conversation, token, issued, watermark, unsent: unsent.map(m => ({ id: m.id, words: m.words, label: m.label })) });
  }

  function tell() {
    let words = '';
    if (trouble) words = trouble;
    else if (awaited.size || unsent.length) words = 'Đang trả lời…';
    else if (held) words = 'Đã chuyển cho người trực.';
    if (state.textContent !== words) state.textContent = words;
  }

  async function call(path, method, body) {
    const headers = { 'Content-Type': 'application/json' };
    if (token) headers.Authorization = 'Bearer ' + token;
    const options = { method, headers, body, cache: 'no-store', credentials: 'omit' };
    const stop = window.AbortController ? new AbortController() : null;
    if (stop) options.signal = stop.signal;
    let timer = 0;
    const late = new Promise((_, fail) => {
      timer = setTimeout(() => { fail(new Error('late')); if (stop) stop.abort(); }, 20000);
    });
    const asked = fetch(base + path, options).then(answer => answer.text().then(content => ({ status: answer.status, ok: answer.ok, content })));
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  function at(path) {
    return '/conversations/' + conversation + path;
  }

  function took(answer) {
    const given = JSON.parse(answer.content);
    conversation = given.conversationId;
    token = given.token;
    issued = Date.now();
    stream = given.streamUrl || null;
    save();
  }

  function forget() {
    conversation = token = stream = null;
    watermark = 0;
    awaited = new Set();
    answered = new Set();
    shown = new Set();
    held = false;
  }

  // One start at a time, whoever asks for it first.
  let beginning = null;
  function begin() {
    if (!beginning) {
      beginning = (async () => {
        token = null;
        const answer = await call('/conversations', 'POST');
        if (!answer.ok) throw new Error(String(answer.status));
        took(answer);
        unsent = unsent.filter(m => m.words !== null);
        unsent.unshift({ id: seal.id(), words: null, label: null, bubble: null });
        save();
        void send();
      })();
      const done = () => { beginning = null; };
      beginning.then(done, done);
    }
    return beginning;
  }

  // True while the conversation is ours; a token that is too old is the end of it.
  async function refresh(path, method) {
    const answer = await call(path, method);
    if (answer.status === 401 || answer.status === 403) {
      forget();
      await begin();
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    took(answer);
  }

  async function keepToken() {
    if (Date.now() - issued > 15 * 60 * 1000) await refresh('/tokens/refresh', 'POST');
  }

  function part(of, kind, words) {
    const span = document.createElement('span');
    span.className = kind;
    span.textContent = words;
    of.appendChild(span);
  }

  function bubble(kind, words, who) {
    const near = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 120;
    const p = document.createElement('p');
    p.className = kind;
    // Whose words they are is heard by those who do not see on which side they stand.
    part(p, who ? 'who' : 'hidden', who || (kind === 'said' ? 'Trợ lý: ' : 'Bạn: '));
    part(p, 'words', words);
    talk.appendChild(p);
    if (near || kind.indexOf('sent') === 0) talk.scrollTop = talk.scrollHeight;
    return p;
  }

  function waiting(message) {
    message.bubble = bubble('sent waiting', message.label || message.words);
    mine.set(message.id, message.bubble);
  }

  function mark(message, note) {
    if (!message.bubble) return;
    const old = message.bubble.querySelector('.note');
    if (old) message.bubble.removeChild(old);
    if (!note) {
      message.bubble.className = 'sent';
      return;
    }
    part(message.bubble, 'note', note);
  }

  function offer(actions) {
    while (choices.firstChild) choices.removeChild(choices.firstChild);
    for (const action of actions || []) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = action.title;
      button.addEventListener('click', event => {
        say(String(action.value), action.title);
        // By keyboard one goes on writing; after a touch that would only call up the keys.
        if (event.detail === 0) text.focus();
        else talk.focus({ preventScroll: true });
      });
      choices.appendChild(button);
    }
    const near = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 120;
    choices.hidden = !choices.firstChild;
    if (near) talk.scrollTop = talk.scrollHeight;
  }

  function say(words, label) {
    const trimmed = words.trim();
    if (!trimmed || over) return;
    if (/^(tho[aá]t( ra)?|exit)$/i.test(trimmed.normalize('NFC'))) {
      leave(trimmed);
      return;
    }
    offer([]);
    const message = { id: seal.id(), words: trimmed, label: label && label !== trimmed ? label : null, bubble: null };
    waiting(message);
    unsent.push(message);
    held = false;
    save();
    tell();
    void send();
  }

  // Who writes the word that leaves is gone at once; the browser itself brings the word to the server, or does not.
  function leave(words) {
    if (conversation) {
      const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer ' + token };
      const body = JSON.stringify(activity({ id: seal.id(), words, label: null }));
      try {
        fetch(base + at('/activities'), { method: 'POST', headers, body, cache: 'no-store', credentials: 'omit', keepalive: true }).catch(() => {});
      } catch (error) { /* leaving comes first */ }
    }
    leaving.now();
  }

  function activity(message) {
    const data = { clientActivityID: message.id };
    if (message.label) data.label = message.label;
    return message.words === null
      ? { type: 'event', name: 'webchat/join', from: { id: 'user' }, channelData: data }
      : { type: 'message', from: { id: 'user' }, locale: 'vi-VN', text: message.words, channelData: data };
  }

  function sent(message, id) {
    unsent = unsent.filter(m => m !== message);
    if (id && message.words !== null && !answered.has(id)) awaited.add(id);
    mark(message, null);
    save();
  }

  // One after the other and again until the server has each: its id makes a second try harmless.
  async function send() {
    if (sending || over) return;
    sending = true;
    let tries = 0;
    while (unsent.length && !over) {
      const message = unsent[0];
      try {
        if (!conversation) {
          await begin();
          continue;
        }
        await keepToken();
        const answer = await call(at('/activities'), 'POST', JSON.stringify(activity(message)));
        if (answer.ok) {
          tries = 0;
          trouble = '';
          if (unsent.indexOf(message) >= 0) sent(message, JSON.parse(answer.content).id);
          tell();
          continue;
        }
        if (answer.status === 401 || answer.status === 403) {
          forget();
          continue;
        }
        if (answer.status === 400 || answer.status === 413) {
          sent(message, null);
          bubble('said', 'Tin này dài quá hoặc có ký tự lạ nên chưa gửi được. Bạn gửi lại từng đoạn ngắn nhé.');
          tell();
          continue;
        }
      } catch (error) {
        // No line: again.
      }
      if (over) return;
      // It did arrive: only the acknowledgement was lost.
      if (unsent.indexOf(message) < 0) continue;
      mark(message, 'chưa gửi, đang thử lại');
      trouble = lost;
      tell();
      tries++;
      await pause(Math.min(1000 * tries, 5000));
    }
    sending = false;
    tell();
  }

  function echo(item) {
    const data = item.channelData || {};
    const client = typeof data.clientActivityID === 'string' ? data.clientActivityID : null;
    const message = unsent.find(m => m.id === client);
    if (message) sent(message, item.id);
    else if (!answered.has(item.id)) awaited.add(item.id);
    if (client && mine.has(client)) return;
    const added = bubble('sent', typeof data.label === 'string' ? data.label : item.text);
    if (client) mine.set(client, added);
  }

  function show(item) {
    if (shown.has(item.id)) return;
    shown.add(item.id);
    const from = item.from || {};
    if (from.role !== 'bot') {
      if (item.type === 'message') {
        offer([]);
        echo(item);
      }
      return;
    }
    if (item.replyToId) {
      answered.add(item.replyToId);
      awaited.delete(item.replyToId);
    }
    if (item.type === 'event') {
      if (item.name === 'webchat/held') held = true;
      if (item.name === 'webchat/erased') {
        talk.textContent = '';
        mine = new Map();
      }
      return;
    }
    if (item.type !== 'message') return;
    held = false;
    bubble(from.id === 'operator' ? 'said person' : 'said', item.text || '', from.id === 'operator' ? from.name || 'Người trực' : '');
    offer(item.suggestedActions && item.suggestedActions.actions);
  }

  function take(page) {
    const next = Number(page.watermark);
    if (!(next >= 0)) throw new Error('not a page');
    // The server has destroyed the conversation and counts anew.
    if (next < watermark) shown = new Set();
    watermark = next;
    trouble = '';
    for (const item of page.activities || []) show(item);
    save();
    tell();
  }

  function drop() {
    const old = socket;
    socket = null;
    if (old) {
      old.onopen = old.onmessage = old.onclose = old.onerror = null;
      try { old.close(); } catch (error) { /* closed already */ }
    }
  }

  // Completes when the stream has ended; true if it had ever been open.
  function listen() {
    return new Promise(done => {
      let opened = false;
      let timer = 0;
      const end = () => { clearTimeout(timer); drop(); done(opened); };
      const address = new URL(stream);
      stream = null;
      socket = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + address.pathname + address.search);
      timer = setTimeout(end, 15000);
      socket.onopen = () => {
        opened = true;
        clearTimeout(timer);
        heard = Date.now();
        trouble = '';
        tell();
        hurry();
      };
      socket.onmessage = event => {
        heard = Date.now();
        if (event.data) take(JSON.parse(event.data));
      };
      socket.onclose = socket.onerror = end;
      socket.end = end;
    });
  }

  async function poll(rounds) {
    for (let idle = 0; rounds > 0 && !over; rounds--) {
      const answer = await call(at('/activities?watermark=' + watermark), 'GET');
      if (!answer.ok) throw new Error(String(answer.status));
      const page = JSON.parse(answer.content);
      take(page);
      idle = page.activities.length || awaited.size ? 0 : Math.min(idle + 1, 6);
      await pause(awaited.size ? 250 : 500 + idle * 500);
    }
  }

  async function follow() {
    let failures = 0;
    let refused = 0;
    while (!over) {
      try {
        if (!conversation) await begin();
        else if (!stream) await refresh(at('?watermark=' + watermark), 'GET');
        if (window.WebSocket && stream && refused < 2) {
          const opened = await listen();
          refused = opened ? 0 : refused + 1;
          failures = opened ? 0 : failures + 1;
        } else {
          // A line without WebSockets; now and then it is tried again.
          await poll(60);
          refused = 0;
          failures = 0;
        }
      } catch (error) {
        failures++;
        drop();
      }
      if (over) return;
      if (failures) {
        trouble = lost;
        tell();
      }
      await pause(failures ? Math.min(500 * Math.pow(2, failures), 15000) * (0.75 + Math.random() / 2) : 200 + Math.random() * 800);
    }
  }

  // A line that died without a word: the server lets hear of itself every half minute.
  setInterval(() => {
    if (socket && socket.readyState === 1 && Date.now() - heard > 75000) socket.end();
    else if (conversation && !over) keepToken().catch(() => {});
  }, 15000);

  window.addEventListener('online', hurry);
  window.addEventListener('offline', () => {
    trouble = lost;
    tell();
    if (socket) socket.end();
  });

  form.addEventListener('submit', event => {
    event.preventDefault();
    const words = text.value;
    text.value = '';
    grow();
    say(words);
    text.focus();
  });

  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.querySelector('button').click();
    }
  });

  function grow() {
    text.style.height = 'auto';
    text.style.height = text.scrollHeight + 2 + 'px';
  }
  text.addEventListener('input', grow);

  leaving.wipe(() => {
    over = true;
    drop();
    forget();
    unsent = [];
    mine = new Map();
    text.value = '';
    hurry();
  });

  // After a reload the server tells everything again; only what it never had is still known here alone.
  const before = seal.recall();
  if (before && before.conversation) {
    conversation = before.conversation;
    token = before.token;
    issued = before.issued;
    unsent = before.unsent.map(m => ({ id: m.id, words: m.words, label: m.label, bubble: null }));
  }

  void (async () => {
    if (unsent.some(m => m.words !== null)) {
      try {
        const answer = await call(at('/activities'), 'GET');
        if (answer.ok) take(JSON.parse(answer.content));
      } catch (error) {
        trouble = lost;
      }
      unsent.filter(m => m.words !== null && !m.bubble).forEach(waiting);
      tell();
      void send();
    } else if (unsent.length) {
      void send();
    }
    void follow();
  })();
})();
