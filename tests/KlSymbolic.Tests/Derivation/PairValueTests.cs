using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Finite divergences against the definition, ∫ p (log p − log q) or its sum, by mpmath 1.3 at 30 digits.</summary>
public class PairValueTests
{
    [Theory]
    [InlineData("Normal", "0.3 0.8", "Normal", "0.9 0.7", 0.3868767706407835)]
    [InlineData("Normal", "0.3 0.8", "Laplace", "0.9 0.7", 0.29763020986710024)]
    [InlineData("Laplace", "0.3 0.8", "Laplace", "0.9 0.7", 0.26345895336520847)]
    [InlineData("Laplace", "0.3 0.8", "Normal", "0.9 0.7", 0.76572934777530685)]
    [InlineData("LogNormal", "0.3 0.8", "LogNormal", "0.9 0.7", 0.3868767706407835)]
    [InlineData("LogNormal", "0.3 0.6", "Normal", "0.8 0.7", 1.1885408163091289)]
    [InlineData("LogNormal", "0.3 0.6", "Laplace", "0.8 0.7", 0.4065605771360474)]
    [InlineData("LogNormal", "0.3 0.6", "Laplace", "-0.8 0.7", 2.5798941874580928)]
    [InlineData("LogNormal", "0.3 0.6", "Exponential", "1.75", 1.0604015064634587)]
    [InlineData("LogNormal", "0.3 0.6", "Gamma", "2.5 1.75", 0.055660695033243804)]
    [InlineData("Exponential", "1.75", "Normal", "0.3 0.8", 0.56807020860139588)]
    [InlineData("Exponential", "1.75", "LogNormal", "0.3 0.8", 2.016562669105948)]
    [InlineData("Exponential", "1.75", "Laplace", "0.8 0.6", 0.59259822842767536)]
    [InlineData("Exponential", "1.75", "Laplace", "-0.8 0.6", 2.027651630443663)]
    [InlineData("Exponential", "1.75", "Exponential", "0.5", 0.53847725420965371)]
    [InlineData("Exponential", "1.75", "Gamma", "2.5 0.5", 3.5681280747779242)]
    [InlineData("Gamma", "2.5 1.75", "Normal", "0.3 0.8", 1.1582753603208313)]
    [InlineData("Gamma", "2.5 1.75", "LogNormal", "0.3 0.8", 0.07122029183612441)]
    [InlineData("Gamma", "2.5 1.75", "Laplace", "0.8 0.6", 0.31497292588004328)]
    [InlineData("Gamma", "2.5 1.75", "Laplace", "-0.8 0.6", 2.7262751495100372)]
    [InlineData("Gamma", "2.5 1.75", "Exponential", "0.8", 0.19566857260172092)]
    [InlineData("Gamma", "2.5 1.75", "Gamma", "1.25 0.5", 0.27623051881674594)]
    [InlineData("Beta", "1.5 2.25", "Normal", "0.3 0.8", 0.89029490763556809)]
    [InlineData("Beta", "1.5 2.25", "LogNormal", "0.3 0.8", 1.8223640222463885)]
    [InlineData("Beta", "1.5 2.25", "Laplace", "0.4 0.6", 0.64338198051650112)]
    [InlineData("Beta", "1.5 2.25", "Laplace", "-0.4 0.6", 1.6628686316618667)]
    [InlineData("Beta", "1.5 2.25", "Laplace", "1.4 0.6", 1.9962019649952001)]
    [InlineData("Beta", "1.5 2.25", "Exponential", "0.7", 0.78388868547331116)]
    [InlineData("Beta", "1.5 2.25", "Gamma", "3 1.25", 2.9630250974183342)]
    [InlineData("Beta", "1.5 2.25", "Beta", "3 1.25", 1.0722247179857943)]
    [InlineData("Beta", "1.5 2.25", "Uniform", "-0.5 1.25", 0.70682952947000147)]
    [InlineData("Uniform", "0.25 1.75", "Normal", "0.3 0.8", 0.8196267487822986)]
    [InlineData("Uniform", "0.25 1.75", "LogNormal", "0.3 0.8", 0.51554059225517893)]
    [InlineData("Uniform", "0.25 1.75", "Laplace", "0.5 0.7", 0.70481665232257236)]
    [InlineData("Uniform", "0.25 1.75", "Exponential", "0.8", 0.61767844320604537)]
    [InlineData("Uniform", "0.25 1.75", "Gamma", "2.5 1.75", 0.40427707335923571)]
    [InlineData("Uniform", "0.25 0.75", "Beta", "1.5 2.25", 0.50257895342970027)]
    [InlineData("Uniform", "0.25 1.75", "Uniform", "-0.5 2", 0.51082562376599068)]
    [InlineData("Bernoulli", "0.3", "Bernoulli", "0.6", 0.18378689738681229)]
    [InlineData("Bernoulli", "0.3", "Categorical", "0.4 0.5 0.1", 0.23848336442499868)]
    [InlineData("Bernoulli", "0.3", "Poisson", "1.75", 0.97125096156447973)]
    [InlineData("Categorical", "0.2 0.5 0.3", "Categorical", "0.25 0.15 0.6", 0.34941353773214245)]
    [InlineData("Categorical", "0.2 0.8 0", "Bernoulli", "0.6", 0.09151622184943568)]
    [InlineData("Categorical", "0.2 0.5 0.3", "Poisson", "1.75", 0.31271377337444511)]
    [InlineData("Poisson", "2.5", "Poisson", "1.75", 0.14168735984683095)]
    public void The_closed_form_has_the_value_of_the_definition(
        string p,
        string argumentsOfP,
        string q,
        string argumentsOfQ,
        double expected
    )
    {
        var (first, second) = (Numbers(argumentsOfP), Numbers(argumentsOfQ));
        var (left, right) = (Catalog.Find(p)!, Catalog.Find(q)!);
        var symbolic = Pairs.Derive(Pairs.Symbolic(left, 1, first.Length), Pairs.Symbolic(right, 2, second.Length));
        var point = new Dictionary<Symbol, Expr>();
        for (var i = 0; i < first.Length; i++)
            point[Pairs.Parameter(left, 1, i)] = first[i];
        for (var i = 0; i < second.Length; i++)
            point[Pairs.Parameter(right, 2, i)] = second[i];
        var values = point.ToDictionary(pair => pair.Key.Name, pair => pair.Value.Evaluate());

        var kl = Value(symbolic.Divergence);
        Pairs.Near(expected, kl, 1e-11);
        Pairs.Near(kl, Value(symbolic.CrossEntropy) - Value(symbolic.Entropy), 1e-12);

        var numeric = Pairs.Derive(left.With([.. first]), right.With([.. second]));
        Pairs.Near(expected, Assert.IsType<Outcome.Finite>(numeric.Divergence).Value.Evaluate(), 1e-11);

        double Value(Outcome outcome) =>
            Evaluator.Of(Assert.IsType<Outcome.Finite>(Pairs.At(outcome, point)).Value, values);
    }

    private static Expr[] Numbers(string text) =>
        [
            .. text.Split(' ')
                .Select(t => (Expr)Decimal(decimal.Parse(t, System.Globalization.CultureInfo.InvariantCulture))),
        ];

    private static Rational Decimal(decimal value) => Rational.Of((int)(value * 100), 100);
}
