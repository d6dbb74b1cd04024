/** Somebody else has taken this delivery further than we know of. */
export class LostRun extends Error {
  constructor(deliveryId: number) {
    super(`delivery ${deliveryId} was taken up by another run`);
    this.name = 'LostRun';
  }
}
