import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** One line of the table: a figure beside its reference. */
export interface Row {
  readonly name: string;
  readonly perSecond: number;
  /** Milliseconds; absent for replays. */
  readonly p50?: number;
  readonly p99?: number;
  /** How many times the reference. */
  readonly ratio?: number;
  readonly target?: string;
}

export interface Report {
  readonly measuredAt: string;
  readonly machine: object;
  readonly versions: object;
  readonly rows: readonly Row[];
}

export function machine() {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
  };
}

export function print({ rows, machine, versions }: Report): void {
  console.log(`\n${JSON.stringify({ ...machine, ...versions })}\n`);
  const header = ['', 'per second', 'p50 ms', 'p99 ms', '× plain', 'target'];
  const lines = rows.map((row) => [
    row.name,
    Math.round(row.perSecond).toLocaleString('en'),
    row.p50?.toFixed(2) ?? '',
    row.p99?.toFixed(2) ?? '',
    row.ratio?.toFixed(2) ?? '',
    row.target ?? '',
  ]);
  const widths = header.map((_, i) =>
    Math.max(...[header, ...lines].map((line) => line[i]?.length ?? 0)),
  );
  for (const line of [header, ...lines]) {
    const [name = '', ...figures] = line;
    const padded = figures.map((figure, i) => figure.padStart(widths[i + 1] ?? 0));
    console.log([name.padEnd(widths[0] ?? 0), ...padded].join('  '));
  }
}

/** @returns the file written. */
export async function save(report: Report): Promise<string> {
  const folder = join('bench', 'results');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${report.measuredAt.slice(0, 16).replaceAll(/[:T]/g, '-')}.json`);
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
