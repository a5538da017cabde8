/** Why a task gave nothing: a person ended it. */
export class Ended extends Error {
  constructor() {
    super("The task was ended by a person.");
    this.name = "Ended";
  }
}
