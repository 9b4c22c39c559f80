'use strict';

// Leaving at once: nothing is sent and nothing is awaited, everything goes, then the browser is led elsewhere.
(() => {
  const elsewhere = '/mon-ngon';
  const title = 'Món ngon mỗi ngày';
  const wipes = [];
  let escaped = 0;
  let gone = false;

  function blank() {
    while (document.body.firstChild) document.body.removeChild(document.body.firstChild);
  }

  function leave() {
    if (gone) return;
    gone = true;
    document.documentElement.className = 'left';
    document.title = title;
    for (const wipe of wipes) {
      try { wipe(); } catch (error) { /* the rest must go all the same */ }
    }
    try { sessionStorage.clear(); } catch (error) { /* storage may be forbidden */ }
    window.name = '';
    blank();
    location.replace(elsewhere);
  }

  document.getElementById('leave').addEventListener('click', leave);
  window.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
    const now = Date.now();
    if (now - escaped <= 1000) {
      event.preventDefault();
      leave();
    }
    escaped = now;
  }, true);

  // What the browser keeps of a page that is left by other ways, to show it again at once, holds no words.
  window.addEventListener('pagehide', event => { if (event.persisted) blank(); });
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  window.leaving = { now: leave, wipe: action => wipes.push(action) };
})();
