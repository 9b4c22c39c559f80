// Drives botframework-directlinejs. Takes one JSON object a line on stdin: {"say":"text","id":"client id"}; tells what happens, one a
// line, on stdout. Arguments: address of /v3/directline, "ws" or "poll".
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
globalThis.WebSocket = require('ws');
globalThis.XMLHttpRequest = require('xhr2');
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const [domain, mode] = process.argv.slice(2);
const tell = what => process.stdout.write(JSON.stringify(what) + '\n');

const answer = await fetch(domain + '/tokens/generate', { method: 'POST' });
const { token, conversationId } = await answer.json();
const line = new DirectLine({ token, domain, webSocket: mode === 'ws', pollingInterval: 200 });
tell({ conversation: conversationId, token });
line.connectionStatus$.subscribe(status => tell({ status: ConnectionStatus[status] }));

let following = null;
let dropped = false;

function follow() {
  following = line.activity$.subscribe(activity => tell({
    activity: {
      id: activity.id,
      type: activity.type,
      text: activity.text,
      role: activity.from.role,
      replyToId: activity.replyToId,
      clientId: activity.channelData && activity.channelData.clientActivityID,
      note: activity.channelData && activity.channelData.note,
    },
  }));
}
follow();

// Without a WebSocket this client falls silent for good, and without a word, after the first request for activities that fails. Who
// notices that the line was gone subscribes again; it goes on from its watermark.
function back() {
  if (dropped && mode === 'poll') {
    following.unsubscribe();
    follow();
  }
  dropped = false;
}

// As Web Chat does when it is told to: the same activity again, under the same id.
function say(text, id) {
  const again = () => {
    dropped = true;
    setTimeout(() => say(text, id), 250);
  };
  line.postActivity({ type: 'message', from: { id: 'r_1', role: 'user' }, locale: 'vi-VN', text, channelData: { clientActivityID: id, note: { kept: [1, 'ạ'] } } })
    .subscribe(given => {
      if (given === 'retry') {
        again();
        return;
      }
      tell({ posted: given, clientId: id });
      back();
    }, again);
}

for await (const command of createInterface({ input: process.stdin })) {
  const { say: text, id } = JSON.parse(command);
  say(text, id);
}
process.exit(0);
