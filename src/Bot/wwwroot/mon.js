'use strict';

// Finds dishes, with or without accents, and counts the amounts for as many as eat.
(() => {
  const find = document.getElementById('find');
  const people = document.getElementById('people');
  const found = document.getElementById('found');
  const dishes = Array.from(document.querySelectorAll('#dishes details'));
  const amounts = Array.from(document.querySelectorAll('[data-for-4]'));

  const plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/\s+/g, ' ').trim();
  const texts = dishes.map(dish => ' ' + plain(dish.querySelector('summary').textContent + ' ' + dish.querySelector('ul').textContent));

  function number(value) {
    const step = value >= 100 ? 10 : value >= 20 ? 5 : value >= 5 ? 1 : 0.25;
    const rounded = Math.max(step, Math.round(value / step) * step);
    return String(rounded).replace('.', ',');
  }

  function serve() {
    const count = Math.round(Number(people.value));
    if (!(count >= 1 && count <= 30)) return;
    for (const amount of amounts) amount.textContent = number(Number(amount.getAttribute('data-for-4')) * count / 4);
  }

  function search() {
    const phrase = plain(find.value);
    const words = phrase.split(' ').filter(Boolean);
    const whole = texts.some(text => text.indexOf(' ' + phrase) >= 0);
    let count = 0;
    dishes.forEach((dish, i) => {
      dish.hidden = !(whole ? [phrase] : words).every(word => texts[i].indexOf(' ' + word) >= 0);
      if (!dish.hidden) count++;
    });
    found.textContent = words.length === 0 ? '' : count === 0 ? 'Chưa có món nào như vậy.' : 'Có ' + count + ' món.';
  }

  people.addEventListener('input', serve);
  find.addEventListener('input', search);
})();
