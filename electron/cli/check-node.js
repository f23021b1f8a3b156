// Plain JavaScript on purpose: an old Node must be able to read this file and say what is wrong.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Credit Line Lab's scripts run on Node 24, but this is Node ${process.versions.node}. ` +
      'Run "npm ci" without --ignore-scripts: it brings Node 24 along as a dependency.',
  );
  process.exit(1);
}
