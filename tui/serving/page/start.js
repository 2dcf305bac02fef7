"use strict";
// Before the bridge starts: where it connects to, in what the screen is written, and who has the keys.
(() => {
  const terminal = document.getElementById("terminal");
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  terminal.dataset.sessionWebsocketUrl = `${scheme}://${location.host}/ws`;
  document.getElementById("again").addEventListener("click", () => location.assign("/"));

  // Lines and columns are counted once, by the font that is there then.
  window.addEventListener("load", async () => {
    await Promise.allSettled([document.fonts.load('16px "Roboto Mono"'), document.fonts.load('bold 16px "Roboto Mono"')]);
    const bridge = document.createElement("script");
    bridge.addEventListener("load", (event) => window.onload(event));
    bridge.src = "/static/textual.js";
    document.head.append(bridge);
  });

  const ended = () => document.body.classList.contains("-closed");
  const giveKeys = () => ended() || terminal.querySelector("textarea")?.focus();
  new MutationObserver(giveKeys).observe(document.body, { attributeFilter: ["class"] });
  window.addEventListener("focus", giveKeys);

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...given) {
      super(...given);
      this.addEventListener("close", (event) => {
        if (event.code === 1013) {
          document.getElementById("why").textContent = "Too many people are here at the moment. Try again later.";
        }
        document.body.classList.add("-closed");
        document.getElementById("again").focus();
      });
    }

    send(message) {
      if (this.readyState === Socket.OPEN) super.send(message);
    }
  };
})();
