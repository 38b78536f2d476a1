/** Prints what this process has cost so far, for bench.ts. */
export function printMeasured(note: string): void {
  const { user, system } = process.cpuUsage();
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, memory, note }));
}
