namespace KlSymbolic.Explanations;

/// <summary>Where a number comes from.</summary>
public enum Road
{
    /// <summary>The derived closed form.</summary>
    ClosedForm,

    /// <summary>Quadrature or summation of the definition.</summary>
    Definition,

    /// <summary>The finite sum over the outcomes of a table.</summary>
    Sum,
}
