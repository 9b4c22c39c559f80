// Fails for each script that an old phone (ES2017) could not read. Arguments: files.
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';

for (const file of process.argv.slice(2)) {
  try {
    parse(readFileSync(file, 'utf8'), { ecmaVersion: 2017 });
  } catch (error) {
    console.log(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}
