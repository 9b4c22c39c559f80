// usage: node rank.js IN OUT
// IN: {"train":[{"text":"...","id":"..."}],"test":["..."]}. OUT: {"ids":["..."],"milliseconds":[0.1],"training":12.3}.
'use strict';

const fs = require('node:fs');
const { NlpManager } = require('node-nlp');

async function main([from, to]) {
  const { train, test } = JSON.parse(fs.readFileSync(from, 'utf8'));
  const manager = new NlpManager({ languages: ['vi'], forceNER: false, autoSave: false, autoLoad: false, nlu: { log: false, useNoneFeature: false } });
  for (const line of train) {
    manager.addDocument('vi', line.text, line.id);
  }

  const began = performance.now();
  await manager.train();
  const training = performance.now() - began;
  const ids = [];
  const milliseconds = [];
  for (const text of test) {
    const start = performance.now();
    const result = await manager.process('vi', text);
    milliseconds.push(performance.now() - start);
    ids.push(result.classifications && result.classifications.length > 0 ? result.classifications[0].intent : 'None');
  }

  fs.writeFileSync(to, JSON.stringify({ ids, milliseconds, training }));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
