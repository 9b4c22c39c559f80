'use strict';

// Asks this host whether what belongs to a code is still kept. The code stays in this page only.
(() => {
  const form = document.getElementById('ask');
  const code = document.getElementById('code');
  const state = document.getElementById('state');
  const later = 'Lúc này chưa kiểm tra được. Bạn thử lại sau ít phút nhé.';
  const wrong = 'Mã này không đúng. Bạn xem lại từng chữ rồi thử lại nhé.';
  let latest = 0;

  // In Vietnam's time, whatever this machine believes.
  function moment(iso) {
    const time = Date.parse(iso);
    if (isNaN(time)) return null;
    const there = new Date(time + 7 * 60 * 60 * 1000);
    const two = n => (n < 10 ? '0' : '') + n;
    return two(there.getUTCHours()) + ':' + two(there.getUTCMinutes()) + ' ngày ' + there.getUTCDate() + '/' + (there.getUTCMonth() + 1) + '/' + there.getUTCFullYear();
  }

  function words(status, given) {
    if (status === 200 && given.state === 'destroyed') return 'Nội dung đi với mã này đã được xoá, không còn giữ ở đây nữa.';
    if (status === 200 && given.state === 'kept') {
      const until = moment(given.until);
      return until ? 'Nội dung đi với mã này vẫn còn được giữ, chậm nhất đến ' + until + ' thì xoá.' : 'Nội dung đi với mã này vẫn còn được giữ.';
    }
    if (status === 404 || status === 400) return wrong;
    if (status === 429) return 'Bạn vừa thử nhiều lần. Đợi một phút rồi thử lại nhé.';
    return later;
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const typed = code.value.toUpperCase().replace(/[\s\u2010-\u2015]+/g, '-').replace(/^-+|-+$/g, '');
    const mine = ++latest;
    if (!typed) {
      state.textContent = 'Bạn chưa nhập mã.';
      code.focus();
      return;
    }
    state.textContent = 'Đang kiểm tra…';
    fetch('/receipts', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code: typed }), cache: 'no-store', credentials: 'omit' })
      .then(answer => answer.text().then(body => {
        if (mine === latest) state.textContent = words(answer.status, answer.status === 200 ? JSON.parse(body) : {});
      }))
      .catch(() => {
        if (mine === latest) state.textContent = later;
      });
  });

  leaving.wipe(() => {
    latest++;
    code.value = '';
  });
})();
