namespace KlSymbolic.FSharp

open System.Numerics
open KlSymbolic.Algebra

/// Exact numbers as literals: `2Q`, and `1Q / 2Q` for a half.
module NumericLiteralQ =
    /// 0Q.
    let FromZero () : Expr = Expr.Zero

    /// 1Q.
    let FromOne () : Expr = Expr.One

    /// A literal that fits 32 bits.
    let FromInt32 (value: int) : Expr = Number(Rational.op_Implicit value)

    /// A literal that fits 64 bits.
    let FromInt64 (value: int64) : Expr =
        Number(Rational.op_Implicit (BigInteger value))

    /// A longer literal.
    let FromString (digits: string) : Expr =
        Number(Rational.op_Implicit (BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)))

/// Writing formulas in F#: open it where formulas are written, as it gives log, exp and their like the meaning for expressions.
module Symbolic =
    /// An exact integer.
    let num (value: int) : Expr = NumericLiteralQ.FromInt32 value

    /// An exact quotient of integers.
    let ratio (numerator: int) (denominator: int) : Expr =
        Number(Rational.Of(BigInteger numerator, BigInteger denominator))

    /// A symbol for values in a domain.
    let symbol (name: string) (domain: Domain) : Expr = KlSymbolic.Algebra.Symbol(name, domain)

    /// A symbol for a real number.
    let sym (name: string) : Expr = symbol name Domain.Real

    /// A symbol for a positive number.
    let positive (name: string) : Expr = symbol name Domain.Positive

    /// A symbol for a probability, 0 and 1 included.
    let probability (name: string) : Expr = symbol name Domain.Unit

    /// The ratio of a circle's circumference to its diameter.
    let pi: Expr = Formula.Pi

    /// Euler's constant 0.5772….
    let eulerGamma: Expr = Formula.EulerGamma

    /// +infinity, as a bound or as the value of a claim.
    let infinity: Expr = Formula.Infinity

    /// The natural logarithm.
    let log (x: Expr) : Expr = Formula.Log x

    /// The exponential function.
    let exp (x: Expr) : Expr = Formula.Exp x

    /// The nonnegative square root.
    let sqrt (x: Expr) : Expr = Formula.Sqrt x

    /// The absolute value.
    let abs (x: Expr) : Expr = Formula.Abs x

    /// The logarithm of the gamma function.
    let logGamma (x: Expr) : Expr = Formula.LogGamma x

    /// The digamma function.
    let digamma (x: Expr) : Expr = Formula.Digamma x

    /// The error function.
    let erf (x: Expr) : Expr = Formula.Erf x

    /// u where a is below b, and v elsewhere.
    let ifLess (a: Expr) (b: Expr) (u: Expr) (v: Expr) : Expr = Formula.IfLess(a, b, u, v)

    /// u where a equals b, and v elsewhere.
    let ifEqual (a: Expr) (b: Expr) (u: Expr) (v: Expr) : Expr = Formula.IfEqual(a, b, u, v)

    /// A power.
    let ( ** ) (b: Expr) (exponent: Expr) : Expr = b.Pow exponent

    /// A power with an integer exponent.
    let pown (b: Expr) (exponent: int) : Expr = b.Pow(num exponent)
