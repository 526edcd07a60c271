/** Who may score what at which cost, by position: applications × experts. */
export type Demand = {
  /** How many experts each application needs. */
  readonly needed: readonly number[];
  /** How many applications each expert takes at the most. */
  readonly caps: readonly number[];
  /** Cost of a pair, a whole number ≥ 0; null where the pair must not be. Each application's row has one entry an expert. */
  readonly costs: readonly (readonly (number | null)[])[];
  /** The n-th application of an expert costs n − 1 times this besides: work spreads. */
  readonly loadCost: number;
};

/** Everybody whom a chain of exchanges leads to from an application: all of them are full, or it would not lack. */
export type Reached = { readonly applications: readonly number[]; readonly experts: readonly number[] };

const NOBODY = -1;
const FORBIDDEN = -1;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * The residual network of the flow, folded onto the experts, because they are few and applications many: handing one of its applications from
 * expert a to expert b costs `price[a, b]`, the cheapest difference of all that a holds and b may take. Prices are kept up by what changes, never
 * drawn anew as a whole; all lists are flat, because this runs millions of times.
 */
export class Exchange {
  private readonly count: number;
  private readonly costs: Int32Array;
  private readonly held: Uint8Array;
  private readonly holdings: number[][];
  private readonly price: Float64Array;
  /** Which application is handed over at that price. */
  private readonly handed: Int32Array;

  constructor(private readonly demand: Demand) {
    this.count = demand.caps.length;
    const pairs = demand.needed.length * this.count;
    this.costs = new Int32Array(pairs);
    demand.costs.forEach((row, application) => {
      row.forEach((cost, expert) => {
        this.costs[application * this.count + expert] = cost ?? FORBIDDEN;
      });
    });
    this.held = new Uint8Array(pairs);
    this.holdings = demand.caps.map(() => []);
    this.price = new Float64Array(this.count * this.count).fill(NEVER);
    this.handed = new Int32Array(this.count * this.count).fill(NOBODY);
  }

  /**
   * Experts from the one who joins the application to the one whose load grows; null when there is no such path.
   * An exchange may be cheaper than nothing, a ring of them never is: what stands is always the cheapest for its own demand.
   */
  cheapestPath(application: number): readonly number[] | null {
    const { count, price } = this;
    const distance = new Float64Array(count).fill(NEVER);
    const before = new Int32Array(count).fill(NOBODY);
    const waits = new Uint8Array(count);
    const queue = this.joiners(application);
    for (const expert of queue) {
      distance[expert] = this.costOf(application, expert);
      waits[expert] = 1;
    }
    for (const from of queue) {
      waits[from] = 0;
      const base = distance[from] ?? NEVER;
      for (let to = 0; to < count; to++) {
        const reached = base + (price[from * count + to] ?? NEVER);
        if (reached >= (distance[to] ?? NEVER)) continue;
        distance[to] = reached;
        before[to] = from;
        if (waits[to] === 1) continue;
        queue.push(to); // the loop comes to it
        waits[to] = 1;
      }
    }
    const end = this.cheapestEnd(distance);
    return end === NOBODY ? null : pathTo(end, before);
  }

  private joiners(application: number): number[] {
    const found: number[] = [];
    for (let expert = 0; expert < this.count; expert++) if (this.mayTake(application, expert)) found.push(expert);
    return found;
  }

  private cheapestEnd(distance: Float64Array): number {
    let [end, least] = [NOBODY, NEVER];
    this.holdings.forEach(({ length: load }, expert) => {
      const whole = (distance[expert] ?? NEVER) + this.demand.loadCost * load;
      if (load < (this.demand.caps[expert] ?? 0) && whole < least) [end, least] = [expert, whole];
    });
    return end;
  }

  /** The application joins the first of the path; each hands the application that this costs least on to the next. */
  follow(application: number, path: readonly number[]): void {
    const steps = path.slice(1).map((to, place) => ({ from: path[place] ?? NOBODY, to }));
    const moved = steps.map(({ from, to }) => this.handed[from * this.count + to] ?? NOBODY);
    steps.forEach(({ from }, place) => {
      this.drop(moved[place] ?? NOBODY, from);
    });
    path.forEach((expert, place) => {
      this.take(place === 0 ? application : (moved[place - 1] ?? NOBODY), expert);
    });
  }

  private take(application: number, expert: number): void {
    this.held[application * this.count + expert] = 1;
    this.holdings[expert]?.push(application);
    for (let other = 0; other < this.count; other++) {
      if (other === expert) continue;
      if (this.holds(application, other)) this.reprice(other, expert, application);
      else this.offer(expert, other, application);
    }
  }

  private drop(application: number, expert: number): void {
    this.held[application * this.count + expert] = 0;
    const own = this.holdings[expert];
    own?.splice(own.indexOf(application), 1);
    for (let other = 0; other < this.count; other++) {
      if (other === expert) continue;
      this.reprice(expert, other, application);
      if (this.holds(application, other)) this.offer(other, expert, application);
    }
  }

  /** One more that can be handed over. */
  private offer(from: number, to: number, application: number): void {
    const place = from * this.count + to;
    if (!this.mayTake(application, to)) return;
    const difference = this.costOf(application, to) - this.costOf(application, from);
    if (difference >= (this.price[place] ?? NEVER)) return;
    this.price[place] = difference;
    this.handed[place] = application;
  }

  /** This application can no longer be handed over: if the price was its, the next cheapest is looked for. */
  private reprice(from: number, to: number, without: number): void {
    const place = from * this.count + to;
    if (this.handed[place] !== without) return;
    this.price[place] = NEVER;
    this.handed[place] = NOBODY;
    for (const application of this.holdings[from] ?? []) this.offer(from, to, application);
  }

  private costOf(application: number, expert: number): number {
    return this.costs[application * this.count + expert] ?? FORBIDDEN;
  }

  private holds(application: number, expert: number): boolean {
    return this.held[application * this.count + expert] === 1;
  }

  private mayTake(application: number, expert: number): boolean {
    return this.costOf(application, expert) !== FORBIDDEN && !this.holds(application, expert);
  }

  reachedFrom(application: number): Reached {
    const experts = new Set(this.joiners(application));
    for (const from of experts) {
      for (let to = 0; to < this.count; to++)
        if ((this.price[from * this.count + to] ?? NEVER) < NEVER) experts.add(to);
    }
    const applications = new Set([application, ...[...experts].flatMap((expert) => this.holdings[expert] ?? [])]);
    return { applications: ascending(applications), experts: ascending(experts) };
  }

  experts(): number[][] {
    return this.demand.needed.map((_, application) =>
      this.demand.caps.flatMap((_cap, expert) => (this.holds(application, expert) ? [expert] : [])),
    );
  }
}

const ascending = (positions: Iterable<number>): number[] => [...positions].sort((a, b) => a - b);

function pathTo(end: number, before: Int32Array): number[] {
  const path: number[] = [];
  for (let expert = end; expert !== NOBODY; expert = before[expert] ?? NOBODY) path.unshift(expert);
  return path;
}
