using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>A distribution as it was written, before the domains of its symbols are known.</summary>
internal sealed class DistributionDraft
{
    private readonly Call call;
    private readonly Family family;
    private readonly ImmutableArray<CallValue.Scalar> arguments;

    private DistributionDraft(Call call, Family family, ImmutableArray<CallValue.Scalar> arguments)
    {
        this.call = call;
        this.family = family;
        this.arguments = arguments;
    }

    /// <exception cref="ParseException">No family has that name, or the arguments are not as many as its parameters.</exception>
    public static DistributionDraft Read(string text)
    {
        var call = CallReader.Read(text, SymbolTable.Open, OperatorNames.IsOperator, OperatorNames.IsCall);
        var (family, arguments) = TransformReader.Read(call);
        return new(call, family, arguments);
    }

    /// <summary>Tells the inference what the arguments must be.</summary>
    public void Teach(DomainInference inference)
    {
        for (var i = 0; i < arguments.Length; i++)
            CheckDomain(i, arguments[i].Expression, AssumptionSet.None);
        for (var i = 0; i < arguments.Length; i++)
            inference.Require(arguments[i].Expression, family.ParameterAt(i).Domain);
        foreach (var relation in Untyped().Requirements.Relations)
            inference.Require(relation);

        Distribution Untyped() => Guarded(() => family.With([.. arguments.Select(a => a.Expression)]));
    }

    /// <summary>The distribution over symbols with their domains, and the assumptions with what it requires beyond them.</summary>
    public (Distribution Distribution, AssumptionSet Assumptions) Build(
        DomainInference inference,
        AssumptionSet assumptions
    )
    {
        foreach (var argument in arguments)
        {
            foreach (var symbol in argument.Expression.FreeSymbols())
            {
                if (inference.Typed(symbol).Domain.IsEmpty)
                    throw new ParseException(
                        $"no value of {symbol.Name} fits everything that is required of it",
                        argument.Position,
                        argument.Length
                    );
            }
        }
        var distribution = Guarded(() => family.With([.. arguments.Select(a => inference.Typed(a.Expression))]));
        for (var i = 0; i < arguments.Length; i++)
            CheckDomain(i, distribution.Arguments[i], assumptions);
        foreach (var relation in distribution.Requirements.Relations)
        {
            if (assumptions.Decide(relation) == Truth.False)
                throw new ParseException($"{family.Name} needs {relation.Print()}", call.Position, call.Length);
            if (assumptions.Decide(relation) == Truth.Unknown)
                assumptions = assumptions.With(relation);
        }
        if (distribution.Requirements.Equals(Condition.Never))
            throw new ParseException(
                $"{family.Signature} does not exist for these arguments",
                call.Position,
                call.Length
            );
        return (distribution, assumptions);
    }

    private void CheckDomain(int index, Expr value, AssumptionSet assumptions)
    {
        var parameter = family.ParameterAt(index);
        var (start, length) = (arguments[index].Position, arguments[index].Length);
        if (value.Contains(Functions.Infinity) || value.Contains(Functions.NotANumber))
            throw new ParseException($"{parameter.Name} must be a finite number", start, length);
        if (value is Number n ? !parameter.Domain.Contains(n.Value) : IsOutside())
        {
            throw new ParseException(
                $"{parameter.Domain.Describe(parameter.Name)} is required, and {parameter.Name} is {Infix.Print(value)}",
                start,
                length
            );
        }

        bool IsOutside() =>
            (parameter.Domain.Lower is { } l && assumptions.Decide(Condition.Less(value, l)) == Truth.True)
            || (parameter.Domain.Upper is { } u && assumptions.Decide(Condition.Less(u, value)) == Truth.True)
            || (parameter.Domain.IsPositive && assumptions.Decide(Condition.LessOrEqual(value, 0)) == Truth.True);
    }

    private T Guarded<T>(Func<T> build)
    {
        try
        {
            return build();
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            throw new ParseException(e.Message, call.Position, call.Length);
        }
    }
}
