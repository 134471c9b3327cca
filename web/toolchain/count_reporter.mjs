// A reporter for `node --test` that writes "passed failed" for the test cases alone. Suites are not
// counted, nor the files node wraps tests in, unless a file failed with no failing test inside.
import { resolve } from 'node:path';

export default async function* countReporter(source) {
  let passed = 0;
  let failed = 0;
  const filesWithFailures = new Set();
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.skip !== undefined || data.todo !== undefined) continue;
    if (data.details?.type === 'suite') continue;
    const isFile = data.nesting === 0 && /\.m?js$/.test(data.name);
    if (type === 'test:pass') {
      if (!isFile) passed += 1;
    } else if (!isFile) {
      failed += 1;
      filesWithFailures.add(data.file);
    } else if (!filesWithFailures.has(resolve(data.name))) {
      failed += 1;
    }
  }
  yield `${passed} ${failed}\n`;
}
