/** What came from the peer is not an element of the group: the peer is broken or means harm, so the task must stop. */
export class BadElementError extends Error {
  readonly index: number;
  constructor(index: number) {
    super(`element ${index} of the batch is not in the group`);
    this.name = 'BadElementError';
    this.index = index;
  }
}
