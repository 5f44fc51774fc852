import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** What was measured. */
export interface Figure {
  readonly name: string;
  readonly perSecond?: number;
  /** Milliseconds. */
  readonly p10?: number;
  readonly p50?: number;
  readonly p90?: number;
  readonly p99?: number;
  readonly seconds?: number;
  readonly megabytes?: number;
}

/** What was aimed at, and whether it was met. */
export interface Target {
  readonly name: string;
  readonly target: string;
  /** In the unit of the target; null when it could not be measured here. */
  readonly measured: number | null;
  readonly met: boolean | null;
}

export interface Report {
  readonly measuredAt: string;
  readonly machine: object;
  readonly versions: object;
  readonly pace: object;
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
}

export function atLeast(name: string, measured: number, least: number, unit: string): Target {
  return { name, target: `≥ ${format(least)} ${unit}`, measured, met: measured >= least };
}

export function atMost(name: string, measured: number, most: number, unit: string): Target {
  return { name, target: `≤ ${format(most)} ${unit}`, measured, met: measured <= most };
}

/** What takes something that is not on this machine. */
export function notHere(name: string, target: string): Target {
  return { name, target, measured: null, met: null };
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

export function print({ figures, targets, machine, versions }: Report): void {
  console.log(`\n${JSON.stringify({ ...machine, ...versions })}\n`);
  table([
    ['', 'per second', 'p10 ms', 'p50 ms', 'p90 ms', 'p99 ms', 'seconds', 'MB'],
    ...figures.map(({ name, perSecond, p10, p50, p90, p99, seconds, megabytes }) => [
      name,
      perSecond === undefined ? '' : Math.round(perSecond).toLocaleString('en'),
      p10?.toFixed(2) ?? '',
      p50?.toFixed(2) ?? '',
      p90?.toFixed(2) ?? '',
      p99?.toFixed(2) ?? '',
      seconds?.toFixed(1) ?? '',
      megabytes?.toFixed(0) ?? '',
    ]),
  ]);
  console.log('');
  table([
    ['', 'target', 'measured', ''],
    ...targets.map(({ name, target, measured, met }) => [
      name,
      target,
      measured === null ? '–' : format(measured),
      verdict(met),
    ]),
  ]);
}

function verdict(met: boolean | null): string {
  if (met === null) return 'not measured here';
  return met ? 'met' : 'MISSED';
}

function format(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });
}

function table(lines: readonly (readonly string[])[]): void {
  const [header = []] = lines;
  const widths = header.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  for (const [name = '', ...cells] of lines) {
    const padded = cells.map((cell, i) => cell.padStart(widths[i + 1] ?? 0));
    console.log([name.padEnd(widths[0] ?? 0), ...padded].join('  ').trimEnd());
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
