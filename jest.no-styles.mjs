/** Stands in for style sheets: class names are of no concern to a spec. */
export default {};
