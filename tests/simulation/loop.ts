import { setImmediate as realTurn, setTimeout as realTimeout } from 'node:timers';
import { type Chance, chanceOf } from './chance.ts';

/**
 * The one queue in which everything of a history happens: tasks of IndexedDB, hashes, requests and answers. A task runs
 * alone, with all that follows from it in microtasks; so a seed gives the same order every time, and between any two
 * tasks a page can be killed.
 */
export type Task = () => void | Promise<void>;

interface Timer {
  readonly id: number;
  readonly due: number;
  readonly run: () => void;
}

const turn = () => new Promise<void>((resolve) => realTurn(resolve));

/** Something that never comes to an end. */
export class Hang extends Error {}

export class Loop {
  /** tasks that have run so far */
  ticks = 0;
  /** the true time, ms */
  time = Date.UTC(2026, 10, 23);
  /** what would be random anywhere else */
  readonly chance: Chance;
  private queue: Task[] = [];
  private later: { at: number; task: Task }[] = [];
  private timers: Timer[] = [];
  private timer = 0;

  constructor(seed: number) {
    this.chance = chanceOf(seed);
  }

  add(task: Task): void {
    this.queue.push(task);
  }

  /** Runs a task after so many others. */
  after(ticks: number, task: Task): void {
    this.later.push({ at: this.ticks + ticks, task });
  }

  setTimer(run: () => void, ms: number): number {
    this.timer += 1;
    this.timers.push({ id: this.timer, due: this.time + ms, run });
    return this.timer;
  }

  dropTimer(id: unknown): void {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  }

  /** Lets time pass; timers that are due go off. */
  pass(ms: number): void {
    this.time += ms;
    const due = this.timers.filter((timer) => timer.due <= this.time);
    this.timers = this.timers.filter((timer) => timer.due > this.time);
    for (const { run } of due.sort((a, b) => a.due - b.due || a.id - b.id)) this.add(run);
  }

  /** Forgets what is left of a history that has ended. */
  clear(): void {
    [this.queue, this.later, this.timers] = [[], [], []];
  }

  /** Whether nothing is left to do. */
  get quiet(): boolean {
    return this.queue.length === 0 && this.later.length === 0;
  }

  /** Runs tasks until something is done, and throws where nothing can bring it about any more. */
  async until(isDone: () => boolean): Promise<void> {
    let idle = 0;
    for (;;) {
      await turn();
      if (isDone()) return;
      const task = this.take();
      if (task !== undefined) {
        idle = 0;
        this.ticks += 1;
        await task();
        continue;
      }
      idle += 1;
      // A module that is loaded for the first time comes from the real disk.
      if (idle > 300) await new Promise((resolve) => realTimeout(resolve, idle > 320 ? 20 : 1));
      if (idle > 400) throw new Hang('nothing is left to happen, and it has not ended');
    }
  }

  /** Runs until nothing is left to do. */
  async rest(): Promise<void> {
    await this.until(() => this.quiet);
  }

  private take(): Task | undefined {
    this.later.sort((a, b) => a.at - b.at);
    const [first] = this.later;
    if (first !== undefined && (first.at <= this.ticks || this.queue.length === 0)) {
      this.later.shift();
      return first.task;
    }
    return this.queue.shift();
  }
}
