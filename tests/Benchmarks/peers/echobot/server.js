'use strict';

// The EchoBot of Microsoft's samples on node:http. No app id, so no authentication; with deliveryMode "expectReplies" the
// reply is in the answer to the request. Ends when its standard input ends, so that it never outlives the benchmark.

const http = require('node:http');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require('botbuilder');

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(text, text));
      await next();
    });
  }
}

// The adapter wants the response shape of Express or Restify; this is the least that gives it.
function shape(response) {
  response.status = (code) => {
    response.statusCode = code;
    return response;
  };
  response.header = (name, value) => response.setHeader(name, value);
  response.send = (body) => {
    const json = JSON.stringify(body);
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Content-Length', Buffer.byteLength(json));
    response.write(json);
  };
  return response;
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: '' }));
const bot = new EchoBot();

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    request.body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    await adapter.process(request, shape(response), (context) => bot.run(context));
  });
});

server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
process.stdin.on('end', () => process.exit(0));
process.stdin.resume();
