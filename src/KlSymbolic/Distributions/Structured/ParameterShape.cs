namespace KlSymbolic.Distributions.Structured;

/// <summary>What kind of object a parameter of a structured family is.</summary>
public enum ParameterShape
{
    /// <summary>A number.</summary>
    Scalar,

    /// <summary>The number k of items itself.</summary>
    Size,

    /// <summary>A column of k numbers that enters by matrix algebra, such as a mean.</summary>
    Vector,

    /// <summary>A list of k numbers that enters item by item, such as probabilities.</summary>
    Items,

    /// <summary>A symmetric positive definite matrix of k rows.</summary>
    PositiveDefinite,

    /// <summary>A symmetric positive definite matrix with as many rows as the variable has columns.</summary>
    PositiveDefiniteColumns,

    /// <summary>A matrix of k rows and m columns.</summary>
    Rectangular,
}
