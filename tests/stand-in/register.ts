/** Maps `electron` to the double, for `import` and for `require`, before anything else loads. */
import { registerHooks } from 'node:module';

const DOUBLE = new URL('./electron-double.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: DOUBLE, shortCircuit: true, format: 'module-typescript' }
      : nextResolve(specifier, context),
});
