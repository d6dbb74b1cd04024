import { spawn } from 'node:child_process';

/** Runs a program with one argument in a process of its own and answers the JSON it writes. */
export function runChild<Report>(program: string, argument: string): Promise<Report> {
  const child = spawn(process.execPath, [program, argument], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
  return new Promise((done, fail) => {
    child.once('close', (code) => (code === 0 ? done(JSON.parse(text)) : fail(new Error(`a party ended with ${code}`))));
  });
}
