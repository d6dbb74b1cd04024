/** What a script learns from the end of a command. */
export const exitCodes = {
  done: 0,
  /** The platform refused, or a delivery failed as a whole. */
  refused: 1,
  /** The command itself was wrong; nothing was sent. */
  usage: 2,
  unreachable: 3,
  /** With `--strict`: the delivery is done, but not every row was accepted. */
  refusedRows: 4,
  /** Stopped by Ctrl-C, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
