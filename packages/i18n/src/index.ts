export * from './catalogue.js';
export * from './formats.js';
export * from './locale.js';
