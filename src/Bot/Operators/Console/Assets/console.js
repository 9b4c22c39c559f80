// Starts the circuit and comes back by itself: after a short break by reconnecting, after a restart of the server by loading the page again.
(() => {
  "use strict";

  const wait = 3000;
  let trying = false;

  async function comeBack() {
    if (trying) {
      return;
    }

    trying = true;
    for (;;) {
      try {
        const answer = await fetch("/health/live", { cache: "no-store" });
        if (answer.ok) {
          keepTyped();
          location.reload();
          return;
        }
      } catch {
        // Not there yet.
      }

      await new Promise((done) => setTimeout(done, wait));
    }
  }

  document.getElementById("components-reconnect-modal").addEventListener("components-reconnect-state-changed", (event) => {
    const state = event.detail.state;
    if (state === "failed" || state === "rejected" || state === "resume-failed") {
      comeBack();
    }
  });

  // Asked every few seconds: a browser that does not answer is not at the desk, and neither is one that nobody touches.
  let touched = performance.now();
  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
    window.addEventListener(sign, () => { touched = performance.now(); }, { passive: true, capture: true });
  }

  window.deskIsIdleFor = () => Math.floor((performance.now() - touched) / 1000);

  window.deskRead = (id) => document.getElementById(id)?.value ?? "";

  // Over a new load of the page, what was typed without a line lives in the tab's name: in memory, and on no disk.
  function keepTyped() {
    const field = document.getElementById("reply");
    window.name = field ? JSON.stringify({ path: location.pathname, text: field.value }) : "";
  }

  function takeTyped() {
    try {
      const kept = JSON.parse(window.name);
      return kept.path === location.pathname ? kept.text : "";
    } catch {
      return "";
    } finally {
      window.name = "";
    }
  }

  let typed = takeTyped();

  // A draft is taken up again, unless somebody types already; what was typed without a line is newer than the server's, unless it is
  // what was said last: then it had arrived before the line broke.
  window.deskTakeUp = (id, draft, saidLast) => {
    const field = document.getElementById(id);
    if (!field || field.value) {
      return;
    }

    const newer = typed.length > 0 && typed !== draft && typed.trim() !== saidLast;
    field.value = newer ? typed : draft;
    typed = "";
    if (newer) {
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  // What was sent leaves the field; what was typed behind it stays.
  window.deskSent = (id, sent) => {
    const field = document.getElementById(id);
    const text = field?.value.trimStart() ?? "";
    if (text.startsWith(sent)) {
      field.value = text.slice(sent.length).trimStart();
      if (field.value) {
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  };

  // Shows the newest line, unless somebody reads further up.
  window.deskShowNewest = (id, always) => {
    const box = document.getElementById(id);
    if (box && (always || box.scrollHeight - box.scrollTop - box.clientHeight < 300)) {
      box.scrollTop = box.scrollHeight;
    }
  };

  // Forms of the circuit are never sent by the browser itself, least of all while the line is down.
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") {
      event.preventDefault();
    }
  }, true);

  Blazor.start({
    circuit: {
      reconnectionOptions: { maxRetries: 20, retryIntervalMilliseconds: (attempt) => (attempt < 5 ? 500 : wait) },
    },
  });
})();
