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
    private readonly ImmutableArray<GivenQuantity> given;

    private DistributionDraft(Call call, Family family, ArgumentOrder.Read read)
    {
        this.call = call;
        this.family = family;
        (arguments, given) = (read.Arguments, read.Given);
    }

    /// <exception cref="ParseException">No family has that name, or the arguments are not as many as its parameters.</exception>
    public static DistributionDraft Read(string text)
    {
        var call = CallReader.Read(text, SymbolTable.Open, OperatorNames.IsOperator, OperatorNames.IsCall);
        var (family, read) = TransformReader.Read(call);
        return new(call, family, read);
    }

    /// <summary>Tells the inference what the arguments must be.</summary>
    public void Teach(DomainInference inference)
    {
        for (var i = 0; i < arguments.Length; i++)
            CheckDomain(i, arguments[i].Expression, AssumptionSet.None);
        foreach (var quantity in given)
            inference.Require(quantity.Value.Expression, quantity.Domain);
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
        GivenQuantity.Check(parameter.Name, parameter.Domain, value, arguments[index], assumptions);
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
