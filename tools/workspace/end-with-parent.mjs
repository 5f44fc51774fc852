// Loaded into a process that must not outlive the one that started it, however that one ended: npm may be
// killed without being able to tell us. To end is then the same as being asked to.
const parent = process.ppid;

const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, 500);
watch.unref();
