import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Functions of Math that give the same bits in every JavaScript engine. */
const EXACT_MATH = ['abs', 'floor', 'ceil', 'round', 'trunc', 'sign', 'min', 'max', 'imul', 'sqrt'];

const SIZE_CAPS = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
};

const SHARED_SYNTAX_LAWS = [
  { selector: "BinaryExpression[operator='**']", message: 'Engines differ on **; multiply.' },
  {
    selector: `MemberExpression[object.name='Math']:not([property.name=/^(${EXACT_MATH.join('|')})$/])`,
    message: 'This Math function differs between engines.',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Locale sort is not deterministic; compare code units.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: 'shared knows no locale; format in the renderer.',
  },
];

const forbidGlobals = (...names) => [
  'error',
  ...names.map((name) => ({ name, message: 'shared is pure: no clock, locale or machine.' })),
];

const forbidImports = (...patterns) => [
  'error',
  { patterns: patterns.map(([group, message]) => ({ group, message })) },
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'release', 'tests/results', 'tests/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    languageOptions: { globals: {} },
    rules: {
      ...SIZE_CAPS,
      'no-restricted-globals': forbidGlobals(
        'Date',
        'Intl',
        'window',
        'document',
        'process',
        'performance',
        'setTimeout',
        'setInterval',
        'fetch',
        'console',
      ),
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        ...SHARED_SYNTAX_LAWS,
      ],
      'no-restricted-imports': forbidImports(
        [['**/renderer/**', '**/electron/**'], 'shared imports nothing above itself.'],
        [['node:*', 'fs', 'path', 'react', 'electron'], 'shared does no I/O.'],
      ),
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: {
      ...SIZE_CAPS,
      'no-restricted-imports': forbidImports([
        ['**/renderer/**'],
        'electron and renderer meet only in shared/desktop-api.ts.',
      ]),
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.browser } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...SIZE_CAPS,
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': forbidImports([
        ['**/electron/**', 'electron', 'node:*'],
        'The renderer reaches the machine only through DesktopApi.',
      ]),
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what you export.' },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text from files is never HTML.',
        },
        { selector: "NewExpression[callee.object.name='Intl']", message: 'Intl lives in format/.' },
      ],
    },
  },
  {
    files: ['renderer/format/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Word tables are data: as long as the list of things that can be said.
    files: ['shared/text/**/*.ts', 'renderer/text/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Tools want a default export in their configuration, which runs in Node and not in the page.
    files: ['**/*.config.{js,ts}'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.browser } },
    // Playwright reads the names of fixtures off the pattern, also when there are none.
    rules: { 'no-empty-pattern': 'off' },
  },
);
