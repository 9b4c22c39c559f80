'use strict';

// Talks Direct Line 3.0 to this host. Nothing is kept beyond this page: no storage, no history entry.
(() => {
  const base = '/v3/directline';
  const talk = document.getElementById('talk');
  const state = document.getElementById('state');
  const choices = document.getElementById('choices');
  const form = document.getElementById('write');
  const text = document.getElementById('text');
  const shown = new Set();
  const unsent = [];
  let conversation = null;
  let token = null;
  let issued = 0;
  let watermark = '';
  let waitingFor = 0;
  let sending = false;

  const pause = ms => new Promise(done => setTimeout(done, ms));

  async function call(path, options) {
    const headers = { 'Content-Type': 'application/json' };
    if (token) headers.Authorization = 'Bearer ' + token;
    return fetch(base + path, { ...options, headers, cache: 'no-store' });
  }

  async function start() {
    const answer = await call('/conversations', { method: 'POST' });
    if (!answer.ok) throw new Error(String(answer.status));
    const begun = await answer.json();
    conversation = begun.conversationId;
    token = begun.token;
    issued = Date.now();
    watermark = '';
  }

  async function keepToken() {
    if (Date.now() - issued < 15 * 60 * 1000) return;
    const answer = await call('/tokens/refresh', { method: 'POST' });
    if (answer.status === 403 || answer.status === 401) {
      token = null;
      await start();
      return;
    }
    if (answer.ok) {
      token = (await answer.json()).token;
      issued = Date.now();
    }
  }

  function down() {
    talk.scrollTop = talk.scrollHeight;
  }

  function bubble(kind, words) {
    const p = document.createElement('p');
    p.className = kind;
    p.textContent = words;
    talk.append(p);
    down();
    return p;
  }

  function offer(actions) {
    choices.replaceChildren();
    for (const action of actions || []) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = action.title;
      button.addEventListener('click', () => say(action.value, action.title));
      choices.append(button);
    }
    down();
  }

  function say(words, label) {
    const trimmed = words.trim();
    if (!trimmed) return;
    offer([]);
    const message = { id: crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now(), words: trimmed, bubble: bubble('sent waiting', label || trimmed) };
    unsent.push(message);
    void send();
  }

  async function post(activity) {
    return call('/conversations/' + conversation + '/activities', { method: 'POST', body: JSON.stringify(activity) });
  }

  // One after the other and again until the server has each: the id makes a second try harmless.
  async function send() {
    if (sending) return;
    sending = true;
    while (unsent.length) {
      const message = unsent[0];
      try {
        if (!conversation) await begin();
        await keepToken();
        const answer = await post({ type: 'message', from: { id: 'user' }, locale: 'vi-VN', text: message.words, channelData: { clientActivityID: message.id } });
        if (answer.ok) {
          message.bubble.classList.remove('waiting');
          unsent.shift();
          waitingFor++;
          state.textContent = 'Đang trả lời…';
          continue;
        }
        if (answer.status === 401 || answer.status === 403) {
          conversation = token = null;
          continue;
        }
        if (answer.status === 400 || answer.status === 413) {
          message.bubble.classList.remove('waiting');
          unsent.shift();
          bubble('said', 'Tin này dài quá hoặc có ký tự lạ nên chưa gửi được. Bạn gửi lại từng đoạn ngắn nhé.');
          continue;
        }
      } catch {
        // No line: try again.
      }
      state.textContent = 'Chưa gửi được, đang thử lại. Cần gấp thì gọi 113.';
      await pause(2000);
    }
    sending = false;
  }

  async function read() {
    const answer = await call('/conversations/' + conversation + '/activities?watermark=' + watermark, { method: 'GET' });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = await answer.json();
    watermark = page.watermark;
    for (const activity of page.activities) {
      if (activity.from.role !== 'bot' || shown.has(activity.id)) continue;
      shown.add(activity.id);
      bubble('said', activity.text);
      waitingFor = 0;
      offer(activity.suggestedActions && activity.suggestedActions.actions);
    }
    if (!waitingFor && !unsent.length) state.textContent = '';
    return page.activities.length > 0;
  }

  async function poll() {
    let idle = 0;
    for (;;) {
      try {
        if (conversation) {
          idle = await read() || waitingFor ? 0 : Math.min(idle + 1, 6);
        }
      } catch {
        state.textContent = 'Mất mạng, đang nối lại. Cần gấp thì gọi 113.';
        idle = 3;
      }
      await pause(waitingFor ? 250 : 500 + idle * 500);
    }
  }

  async function begin() {
    await start();
    await post({ type: 'event', name: 'webchat/join', from: { id: 'user' } });
    waitingFor++;
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const words = text.value;
    text.value = '';
    say(words);
  });

  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  begin().catch(() => {
    state.textContent = 'Chưa nối được. Cần gấp thì gọi 113.';
    conversation = null;
  });
  void poll();
})();
