'use strict';

// sessionStorage ends up on the disk, and what is removed from it stays there for a while. So only sealed text goes in (ChaCha20,
// RFC 8439), and its key lives with the tab, in window.name: when that is gone the rest is noise. The browser's own cipher is
// missing on plain http.
(() => {
  const place = 's';

  function quarter(x, a, b, c, d) {
    const turn = (v, n) => (v << n) | (v >>> (32 - n));
    x[a] = x[a] + x[b] | 0; x[d] = turn(x[d] ^ x[a], 16);
    x[c] = x[c] + x[d] | 0; x[b] = turn(x[b] ^ x[c], 12);
    x[a] = x[a] + x[b] | 0; x[d] = turn(x[d] ^ x[a], 8);
    x[c] = x[c] + x[d] | 0; x[b] = turn(x[b] ^ x[c], 7);
  }

  function mix(key, nonce, bytes) {
    const start = new Int32Array(16);
    const words = new DataView(new ArrayBuffer(44));
    key.forEach((byte, i) => words.setUint8(i, byte));
    nonce.forEach((byte, i) => words.setUint8(32 + i, byte));
    start.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
    for (let i = 0; i < 8; i++) start[4 + i] = words.getInt32(i * 4, true);
    for (let i = 0; i < 3; i++) start[13 + i] = words.getInt32(32 + i * 4, true);
    const out = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at += 64) {
      const x = start.slice();
      for (let round = 0; round < 10; round++) {
        quarter(x, 0, 4, 8, 12); quarter(x, 1, 5, 9, 13); quarter(x, 2, 6, 10, 14); quarter(x, 3, 7, 11, 15);
        quarter(x, 0, 5, 10, 15); quarter(x, 1, 6, 11, 12); quarter(x, 2, 7, 8, 13); quarter(x, 3, 4, 9, 14);
      }
      for (let i = 0; i < 64 && at + i < bytes.length; i++) {
        out[at + i] = bytes[at + i] ^ ((x[i >> 2] + start[i >> 2] | 0) >>> (8 * (i & 3)));
      }
      start[12]++;
    }
    return out;
  }

  function random(count) {
    return crypto.getRandomValues(new Uint8Array(count));
  }

  const hex = bytes => Array.from(bytes, b => (b < 16 ? '0' : '') + b.toString(16)).join('');
  const unhex = text => Uint8Array.from(text.match(/../g), pair => parseInt(pair, 16));

  function key(make) {
    if (/^k[0-9a-f]{64}$/.test(window.name)) return unhex(window.name.slice(1));
    if (!make) return null;
    const fresh = random(32);
    window.name = 'k' + hex(fresh);
    return fresh;
  }

  function keep(value) {
    try {
      const nonce = random(12);
      const clear = new TextEncoder().encode(JSON.stringify(value));
      sessionStorage.setItem(place, hex(nonce) + hex(mix(key(true), nonce, clear)));
    } catch (error) { /* without storage a reload begins anew */ }
  }

  function recall() {
    try {
      const sealed = sessionStorage.getItem(place);
      const known = key(false);
      if (!sealed || !known) return null;
      const bytes = unhex(sealed);
      return JSON.parse(new TextDecoder().decode(mix(known, bytes.slice(0, 12), bytes.slice(12))));
    } catch (error) {
      return null;
    }
  }

  window.seal = { keep, recall, id: () => hex(random(16)), mix };
})();
