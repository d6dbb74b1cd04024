import { expect, test } from 'vitest';
import { sourceUrlFault } from './source-url.ts';

test.each(['https://tax.example.gov.cn/jinqiao', 'https://10.1.2.3:8443', 'http://127.0.0.1:9000', 'http://[::1]:9000/x'])(
  'a source may stand at %s',
  (url) => expect(sourceUrlFault(url)).toBeUndefined(),
);

test.each([
  'http://tax.example.gov.cn',
  'http://localhost:9000',
  'http://127.example.com',
  'http://10.0.0.1',
  'ftp://example.com',
  'file:///etc/passwd',
  'https://user:word@example.com',
  'https://example.com/?a=1',
  'https://example.com/#a',
  'not a url',
])('a source may not stand at %s', (url) => {
  expect(sourceUrlFault(url)?.zh).toMatch(/[\u4e00-\u9fff]/);
});
