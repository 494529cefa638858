namespace KlSymbolic.Evaluation.Compiled;

/// <summary>The value at doubles at an address; NaN where it is not vouched for.</summary>
internal delegate double ScalarCode(nint values);
