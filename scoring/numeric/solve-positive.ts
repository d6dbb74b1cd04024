/**
 * The x of A x = b for a symmetric positive definite A, of which the lower triangle is given by rows, by Cholesky's decomposition; undefined
 * where A is not positive definite to working precision. A is used up.
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let at = 0; at < column; at++) rest -= matrix[row * size + at]! * matrix[column * size + at]!;
      if (row !== column) matrix[row * size + column] = rest / matrix[column * size + column]!;
      else if (rest > 1e-12) matrix[row * size + row] = Math.sqrt(rest);
      else return undefined;
    }
  }
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let at = 0; at < row; at++) solution[row]! -= matrix[row * size + at]! * solution[at]!;
    solution[row]! /= matrix[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) solution[row]! -= matrix[at * size + row]! * solution[at]!;
    solution[row]! /= matrix[row * size + row]!;
  }
  return solution;
}
